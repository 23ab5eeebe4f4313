package trainwright.onebox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import trainwright.onebox.QdrantStub.Answer;
import trainwright.platform.Embedding;
import trainwright.platform.Json;
import trainwright.platform.VectorIndex.Filter;
import trainwright.platform.VectorIndex.Hit;
import trainwright.platform.VectorIndex.Point;

/** One collection of the stub: cosine, with the payload indexes that were asked for. */
final class QdrantStubCollection {
  private final int size;
  private final InProcessVectorIndex points;
  private final Set<String> indexes = new ConcurrentSkipListSet<>();

  QdrantStubCollection(int size) {
    this.size = size;
    this.points = InProcessVectorIndex.inMemory(size);
  }

  Set<String> indexes() {
    return new TreeSet<>(indexes);
  }

  /** Answers a request that fits the contract. */
  Answer answer(String operation, JsonNode body, boolean waits) {
    return switch (operation) {
      case "get_collection" -> Answer.ok(info());
      case "create_field_index" -> index(body, waits);
      case "upsert_points" -> upsert(body, waits);
      case "delete_points" -> delete(body, waits);
      case "query_points" -> query(body);
      case "count_points" -> Answer.ok(Map.of("count", points.count()));
      default -> throw new IllegalStateException("the stub can't " + operation);
    };
  }

  private Map<String, ?> info() {
    var schema = new TreeMap<String, Object>();
    indexes.forEach(key -> schema.put(key, Map.of("data_type", "keyword", "points", 0)));
    return Map.of(
        "status",
        "green",
        "optimizer_status",
        "ok",
        "points_count",
        points.count(),
        "segments_count",
        1,
        "payload_schema",
        schema,
        "config",
        Map.of(
            "params", Map.of("vectors", Map.of("size", size, "distance", "Cosine")),
            "hnsw_config", Map.of("m", 16, "ef_construct", 100, "full_scan_threshold", 10000),
            "optimizer_config", Map.of("default_segment_number", 0, "flush_interval_sec", 5)));
  }

  private Answer index(JsonNode body, boolean waits) {
    if (!body.path("field_schema").asText().equals("keyword")) {
      return Answer.refused(400, "Bad request: the stub knows keyword indexes only");
    }
    indexes.add(body.path("field_name").asText());
    return written(waits);
  }

  private Answer upsert(JsonNode body, boolean waits) {
    var batch = new ArrayList<Point>();
    for (var point : body.path("points")) {
      if (point.path("vector").size() != size) {
        return Answer.refused(400, wrongSize(point.path("vector")));
      }
      var id = UUID.fromString(point.path("id").asText());
      batch.add(new Point(id, vector(point.path("vector")), words(point.path("payload"))));
    }
    points.upsert(batch);
    return written(waits);
  }

  private Answer delete(JsonNode body, boolean waits) {
    var ids = new ArrayList<UUID>();
    body.path("points").forEach(id -> ids.add(UUID.fromString(id.asText())));
    points.delete(ids);
    return written(waits);
  }

  private Answer query(JsonNode body) {
    if (body.path("query").size() != size) {
      return Answer.refused(400, wrongSize(body.path("query")));
    }
    var anyOf = conditions(body.at("/filter/must"));
    var noneOf = conditions(body.at("/filter/must_not"));
    var unindexed = new TreeSet<>(anyOf.keySet());
    unindexed.addAll(noneOf.keySet());
    unindexed.removeAll(indexes);
    if (!unindexed.isEmpty()) {
      return Answer.refused(
          400,
          "Bad request: Index required but not found for \"%s\" of one of the following types: [keyword]. Help: Create an index for this key or use a different filter."
              .formatted(unindexed.first()));
    }
    int limit = body.path("limit").asInt(10);
    var hits = points.search(vector(body.path("query")), new Filter(anyOf, noneOf), limit);
    return Answer.ok(Map.of("points", hits.stream().map(QdrantStubCollection::scored).toList()));
  }

  private static Map<String, ?> scored(Hit hit) {
    return Map.of("id", hit.id(), "version", 0, "score", hit.score());
  }

  private Answer written(boolean waits) {
    return Answer.ok(Map.of("operation_id", 1, "status", waits ? "completed" : "acknowledged"));
  }

  private String wrongSize(JsonNode vector) {
    return "Wrong input: Vector dimension error: expected dim: %d, got %d"
        .formatted(size, vector.size());
  }

  private static Map<String, List<String>> conditions(JsonNode conditions) {
    var byKey = new HashMap<String, List<String>>();
    for (var condition : conditions) {
      var any = texts(condition.at("/match/any"));
      if (byKey.put(condition.path("key").asText(), any) != null) {
        throw new IllegalStateException("the stub takes one condition for each key");
      }
    }
    return byKey;
  }

  private static Map<String, List<String>> words(JsonNode payload) {
    var words = new HashMap<String, List<String>>();
    payload.properties().forEach(e -> words.put(e.getKey(), texts(e.getValue())));
    return words;
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static Embedding vector(JsonNode array) {
    return Embedding.of(Json.convert(array, float[].class));
  }
}
