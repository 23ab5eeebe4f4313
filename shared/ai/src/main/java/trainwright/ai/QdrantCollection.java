package trainwright.ai;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import trainwright.platform.Sha256;

/**
 * The collection of one embedding model: made when it is first used, with a keyword index for every
 * payload key, because Qdrant Cloud refuses a filter on a key without one. Once seen, it is not
 * looked at again. Instances that make it at the same time end with the same collection.
 */
final class QdrantCollection {
  private static final Duration LIMIT = Duration.ofSeconds(15);

  private final QdrantHttp http;
  private final String name;
  private final int dimensions;
  private final Set<String> indexed = ConcurrentHashMap.newKeySet();
  private volatile boolean seen;

  QdrantCollection(QdrantHttp http, String name, int dimensions) {
    this.http = http;
    this.name = name;
    this.dimensions = dimensions;
  }

  /**
   * A name that no other model and no other length of vectors has: readable, and with a hash for
   * the characters that a name can't have.
   */
  static String name(String prefix, String model, int dimensions) {
    var readable = model.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    var hash = Sha256.hex(model + "\n" + dimensions).substring(0, 8);
    return "%s-%.60s-%d-%s".formatted(prefix, readable, dimensions, hash);
  }

  /** Its path, with something behind it. */
  String path(String rest) {
    return "/collections/" + name + rest;
  }

  /** Makes sure that it exists and that these payload keys may be filtered by. */
  void prepare(Collection<String> keys) {
    if (!seen || !indexed.containsAll(keys)) {
      prepareSlowly(keys);
    }
  }

  /** Looks again next time, because somebody removed it. */
  void forget() {
    seen = false;
    indexed.clear();
  }

  private synchronized void prepareSlowly(Collection<String> keys) {
    var found = http.get(path(""), LIMIT);
    if (found.missing()) {
      create();
      found = http.get(path(""), LIMIT);
    }
    check(found.need());
    found.result().path("payload_schema").fieldNames().forEachRemaining(indexed::add);
    var missing = new TreeSet<>(keys);
    missing.removeAll(indexed);
    for (var key : missing) {
      var _ =
          http.put(
                  path("/index?wait=true"),
                  Map.of("field_name", key, "field_schema", "keyword"),
                  LIMIT)
              .need();
      indexed.add(key);
    }
    seen = true;
  }

  /** Its answer doesn't matter: whoever made it, it is there when it is looked at again. */
  private void create() {
    var vectors = Map.of("size", dimensions, "distance", "Cosine");
    var _ = http.put(path(""), Map.of("vectors", vectors), LIMIT);
  }

  private void check(JsonNode collection) {
    var vectors = collection.path("config").path("params").path("vectors");
    if (vectors.path("size").asInt() != dimensions
        || !vectors.path("distance").asText().equals("Cosine")) {
      throw QdrantHttp.unavailable("collection " + name + " was made for other vectors", null);
    }
    if (collection.path("status").asText().equals("red")) {
      throw QdrantHttp.unavailable("collection " + name + " has status red", null);
    }
  }
}
