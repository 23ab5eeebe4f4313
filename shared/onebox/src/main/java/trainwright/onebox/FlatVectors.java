package trainwright.onebox;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import trainwright.platform.VectorIndex.Filter;
import trainwright.platform.VectorIndex.Hit;
import trainwright.platform.VectorIndex.Point;

/** Unit vectors side by side in one array, with their ids and payloads; not safe for threads. */
final class FlatVectors {
  private static final Comparator<Hit> BEST_FIRST =
      Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::id);

  private final int dimensions;
  private final Map<UUID, Integer> slots = new HashMap<>();
  private final List<UUID> ids = new ArrayList<>();
  private final List<Map<String, List<String>>> payloads = new ArrayList<>();
  private float[] numbers = new float[0];

  FlatVectors(int dimensions) {
    this.dimensions = dimensions;
  }

  int size() {
    return ids.size();
  }

  UUID id(int slot) {
    return ids.get(slot);
  }

  Map<String, List<String>> payload(int slot) {
    return payloads.get(slot);
  }

  /** A vector as big-endian floats. */
  byte[] bytes(int slot) {
    var bytes = ByteBuffer.allocate(dimensions * Float.BYTES);
    bytes.asFloatBuffer().put(numbers, slot * dimensions, dimensions);
    return bytes.array();
  }

  void put(Point point) {
    int slot = slots.computeIfAbsent(point.id(), this::append);
    payloads.set(slot, point.payload());
    System.arraycopy(point.vector().toArray(), 0, numbers, slot * dimensions, dimensions);
  }

  private int append(UUID id) {
    int slot = ids.size();
    ids.add(id);
    payloads.add(Map.of());
    int needed = (slot + 1) * dimensions;
    if (needed > numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(needed, numbers.length * 2));
    }
    return slot;
  }

  /** Removes a point, if it is there; the last one takes its slot. */
  void remove(UUID id) {
    var slot = slots.remove(id);
    if (slot == null) {
      return;
    }
    int last = ids.size() - 1;
    if (slot != last) {
      ids.set(slot, ids.get(last));
      payloads.set(slot, payloads.get(last));
      System.arraycopy(numbers, last * dimensions, numbers, slot * dimensions, dimensions);
      slots.put(ids.get(slot), slot);
    }
    ids.removeLast();
    payloads.removeLast();
  }

  /** The nearest points that pass the filter, best first; equals in the order of their ids. */
  List<Hit> nearest(float[] query, Filter filter, int limit) {
    if (limit < 1) {
      return List.of();
    }
    var worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());
    double least = Double.NEGATIVE_INFINITY;
    for (int slot = 0; slot < ids.size(); slot++) {
      if (filter.accepts(payloads.get(slot))) {
        double score = cosine(query, slot * dimensions);
        if (score >= least) {
          worstFirst.add(new Hit(ids.get(slot), score));
        }
        if (worstFirst.size() > limit) {
          worstFirst.remove();
          least = worstFirst.element().score();
        }
      }
    }
    return worstFirst.stream().sorted(BEST_FIRST).toList();
  }

  /** Four sums at once, because a single one waits for itself at every step. */
  private double cosine(float[] query, int from) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < dimensions; i += 4) {
      a += query[i] * numbers[from + i];
      b += query[i + 1] * numbers[from + i + 1];
      c += query[i + 2] * numbers[from + i + 2];
      d += query[i + 3] * numbers[from + i + 3];
    }
    for (; i < dimensions; i++) {
      a += query[i] * numbers[from + i];
    }
    return (a + b) + (c + d);
  }
}
