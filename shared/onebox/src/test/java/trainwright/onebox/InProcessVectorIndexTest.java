package trainwright.onebox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trainwright.platform.Embedding;
import trainwright.platform.Embeddings;
import trainwright.platform.Problem;
import trainwright.platform.VectorIndex.Filter;
import trainwright.platform.VectorIndex.Hit;
import trainwright.platform.VectorIndex.Point;

final class InProcessVectorIndexTest {
  private static final UUID ONE = new UUID(0, 1);
  private static final UUID TWO = new UUID(0, 2);

  @TempDir private Path folder;

  @Test
  void keepsItsPointsInAFile() {
    var index = open("model", 3);
    index.upsert(List.of(point(ONE, 1, 0, 0), point(TWO, 0, 1, 0.5f)));
    index.delete(List.of(ONE));
    var again = open("model", 3);
    assertThat(again.count()).isEqualTo(1);
    var wall = new Filter(Map.of("equipment", List.of("wall")), Map.of());
    assertThat(again.search(vector(0, 1, 0.5f), wall, 9)).extracting(Hit::id).containsExactly(TWO);
  }

  @Test
  void beginsEmptyWhenTheFileHoldsAnotherModelOrOtherDimensions() {
    open("model", 3).upsert(List.of(point(ONE, 1, 0, 0)));
    assertThat(open("another", 3).count()).isZero();
    assertThat(open("model", 4).count()).isZero();
    assertThat(open("model", 3).count()).isEqualTo(1);
  }

  @Test
  void beginsEmptyWhenTheFileIsDamagedOrCutAnywhere() throws IOException {
    open("model", 3).upsert(List.of(point(ONE, 1, 0, 0), point(TWO, 0, 1, 0)));
    var whole = Files.readAllBytes(file());
    for (int i = 0; i < whole.length; i += 5) {
      var damaged = whole.clone();
      damaged[i] ^= 0x10;
      Files.write(file(), damaged);
      assertThat(open("model", 3).count()).as("byte %d damaged", i).isZero();
      Files.write(file(), Arrays.copyOf(whole, i));
      assertThat(open("model", 3).count()).as("only %d bytes", i).isZero();
    }
    Files.write(file(), whole);
    assertThat(open("model", 3).count()).isEqualTo(2);
  }

  @Test
  void isUsableAgainAfterADamagedFile() throws IOException {
    Files.writeString(file(), "nonsense");
    open("model", 3).upsert(List.of(point(ONE, 1, 0, 0)));
    assertThat(open("model", 3).count()).isEqualTo(1);
  }

  @Test
  void saysThatTheDiskDoesNotTakeTheFile() throws IOException {
    Files.createDirectories(file().resolve("in the way"));
    var index = open("model", 3);
    assertThatThrownBy(() -> index.upsert(List.of(point(ONE, 1, 0, 0))))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.UNAVAILABLE));
  }

  @Test
  void findsTheSameHitsWhileOthersWrite() throws Exception {
    var index = InProcessVectorIndex.inMemory(8);
    var random = new Random(7);
    var fixed = new ArrayList<Point>();
    for (int i = 0; i < 50; i++) {
      fixed.add(new Point(new UUID(1, i), randomVector(random, 8), Map.of("kind", List.of("a"))));
    }
    index.upsert(fixed);
    var kind = new Filter(Map.of("kind", List.of("a")), Map.of());
    var query = randomVector(random, 8);
    var expected = index.search(query, kind, 10);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writer =
          threads.submit(
              () -> {
                for (int i = 0; i < 2000; i++) {
                  var id = new UUID(2, i % 20);
                  index.upsert(List.of(new Point(id, query, Map.of("kind", List.of("b")))));
                  index.delete(List.of(id));
                }
              });
      while (!writer.isDone()) {
        assertThat(index.search(query, kind, 10)).isEqualTo(expected);
      }
      writer.get();
    }
    assertThat(index.count()).isEqualTo(50);
  }

  private Path file() {
    return folder.resolve("vectors");
  }

  private InProcessVectorIndex open(String model, int dimensions) {
    return InProcessVectorIndex.open(file(), new Named(model, dimensions));
  }

  private static Point point(UUID id, float... numbers) {
    return new Point(id, vector(numbers), Map.of("equipment", List.of("wall", "towel")));
  }

  private static Embedding vector(float... numbers) {
    return Embedding.of(numbers);
  }

  private static Embedding randomVector(Random random, int dimensions) {
    var numbers = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return Embedding.of(numbers);
  }

  /** Embeddings of which only the name and the length matter. */
  private record Named(String model, int dimensions) implements Embeddings {
    @Override
    public double scoreFloor() {
      return 0;
    }

    @Override
    public List<Embedding> embed(List<String> texts) {
      throw new UnsupportedOperationException("nothing is embedded here");
    }
  }
}
