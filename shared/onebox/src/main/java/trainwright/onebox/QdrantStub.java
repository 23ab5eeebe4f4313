package trainwright.onebox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Json;

/**
 * A Qdrant on a loopback port: keeps points, searches them, and holds every request to Qdrant's
 * published contract, strict mode included: a filter on a payload key without an index is refused,
 * as Qdrant Cloud does. It fails on purpose.
 */
public final class QdrantStub implements AutoCloseable {
  private final QdrantContract contract = new QdrantContract();
  private final Map<String, QdrantStubCollection> collections = new ConcurrentHashMap<>();
  private final StubServer server = new StubServer(this::answer);
  private final String key;

  /** A Qdrant that asks for this key. */
  public QdrantStub(String key) {
    this.key = key;
  }

  /** Its address, as in {@code QDRANT_URL}. */
  public String url() {
    return server.url();
  }

  /** The names of its collections. */
  public Set<String> collections() {
    return new TreeSet<>(collections.keySet());
  }

  /** The payload keys of a collection that have an index. */
  public Set<String> indexes(String collection) {
    return need(collection).indexes();
  }

  /** Removes a collection, as an operator might. */
  public void drop(String collection) {
    collections.remove(collection);
  }

  /** Each request so far as {@code PUT /collections/x}, those that a fault answered too. */
  public List<String> requests() {
    return server.calls().stream().map(call -> call.method() + " " + call.uri()).toList();
  }

  /** Fails so in the coming exchanges, one fault each. */
  public QdrantStub failNext(Fault... faults) {
    server.failNext(faults);
    return this;
  }

  /** Fails so in every exchange until {@link #heal}. */
  public QdrantStub failAlways(Fault fault) {
    server.failAlways(fault);
    return this;
  }

  /** Fails no more. */
  public QdrantStub heal() {
    server.failAlways(null);
    return this;
  }

  private StubServer.Reply answer(StubServer.Call call) {
    if (!key.equals(call.headers().getFirst("api-key"))) {
      return new StubServer.Reply(401, "Must provide an API key or an Authorization bearer token");
    }
    var operation = contract.find(call.method(), call.uri().getPath()).orElse(null);
    if (operation == null) {
      return new StubServer.Reply(404, "");
    }
    var answer = answer(call, operation);
    var body = Json.toTree(answer.body());
    var own = contract.answerFaults(operation, answer.status(), body);
    if (!own.isEmpty()) {
      throw new IllegalStateException("the stub itself breaks the contract: " + own);
    }
    return new StubServer.Reply(answer.status(), body.toString());
  }

  /** What is answered before it is written. */
  record Answer(int status, Map<String, ?> body) {
    static Answer ok(Object result) {
      return new Answer(200, Map.of("result", result, "status", "ok", "time", 0.001));
    }

    static Answer refused(int status, String error) {
      return new Answer(status, Map.of("status", Map.of("error", error), "time", 0.001));
    }
  }

  private Answer answer(StubServer.Call call, QdrantContract.Operation operation) {
    var body = Json.tree(call.body().isEmpty() ? "{}" : call.body());
    var faults = contract.faults(operation, call.uri(), body);
    if (!faults.isEmpty()) {
      return Answer.refused(400, "Format error in JSON body: " + faults);
    }
    if (operation.name().equals("create_collection")) {
      return create(operation.collection(), body);
    }
    if (operation.name().equals("delete_collection")) {
      return Answer.ok(collections.remove(operation.collection()) != null);
    }
    var collection = collections.get(operation.collection());
    if (collection == null) {
      var name = operation.collection();
      return Answer.refused(404, "Not found: Collection `%s` doesn't exist!".formatted(name));
    }
    var query = call.uri().getQuery();
    boolean waits = query != null && query.contains("wait=true");
    return collection.answer(operation.name(), body, waits);
  }

  private Answer create(String name, JsonNode body) {
    var made = new QdrantStubCollection(body.path("vectors").path("size").asInt());
    if (collections.putIfAbsent(name, made) != null) {
      return Answer.refused(409, "Wrong input: Collection `%s` already exists!".formatted(name));
    }
    return Answer.ok(true);
  }

  private QdrantStubCollection need(String name) {
    @Nullable QdrantStubCollection collection = collections.get(name);
    if (collection == null) {
      throw new IllegalStateException("no collection " + name + " among " + collections());
    }
    return collection;
  }

  @Override
  public void close() {
    server.close();
  }
}
