package trainwright.local;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.util.Set;
import trainwright.platform.Routes;

/**
 * A Lambda function of this house.
 *
 * @param name its module's name
 * @param handler what runs it
 * @param handlerClass the class that AWS would start
 * @param routeKeys the routes it answers; none for a worker
 */
record Function(
    String name, RequestStreamHandler handler, Class<?> handlerClass, Set<String> routeKeys) {
  Function {
    routeKeys = Set.copyOf(routeKeys);
  }

  /** A function behind the gateway. */
  static Function http(String name, RequestStreamHandler handler, Routes routes) {
    return new Function(name, handler, handler.getClass(), routes.routes().keySet());
  }

  /** A worker that reads its event itself. */
  static Function worker(String name, RequestStreamHandler handler) {
    return new Function(name, handler, handler.getClass(), Set.of());
  }

  /**
   * A worker whose event and answer the runtime decodes and encodes, as it does on AWS. What does
   * so takes half a second to load, and is loaded at the first event.
   */
  static <I, O> Function worker(
      String name, RequestHandler<I, O> handler, Class<I> event, Class<O> answer) {
    var loader = Function.class.getClassLoader();
    return new Function(
        name,
        (input, output, context) -> {
          var read = LambdaEventSerializers.serializerFor(event, loader).fromJson(input);
          var answered = handler.handleRequest(read, context);
          LambdaEventSerializers.serializerFor(answer, loader).toJson(answered, output);
        },
        handler.getClass(),
        Set.of());
  }
}
