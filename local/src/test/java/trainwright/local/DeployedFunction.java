package trainwright.local;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import trainwright.cloud.CloudModule;
import trainwright.platform.Environment;

/**
 * A function of the template, put together as AWS starts it: by the component of its own module,
 * over nothing but its variables, which tell what was asked of them.
 *
 * @param name its name in the template
 * @param asked the variables that it asked for
 */
record DeployedFunction(String name, RequestStreamHandler handler, Set<String> asked) {
  /** Starts a function of the template with these variables. */
  static DeployedFunction start(String name, JsonNode template, Map<String, String> variables) {
    var asked = new ConcurrentSkipListSet<String>();
    var environment = new Environment(new Listening(variables, asked));
    var handler = handler(template.get("Handler").asText(), environment);
    return new DeployedFunction(name, streaming(name, handler), asked);
  }

  /** Variables that write down which of them are looked at. */
  private static final class Listening extends AbstractMap<String, String> {
    private final Map<String, String> values;
    private final Set<String> asked;

    Listening(Map<String, String> values, Set<String> asked) {
      this.values = values;
      this.asked = asked;
    }

    @Override
    public @Nullable String get(@Nullable Object name) {
      asked.add(String.valueOf(name));
      return values.get(name);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
      return values.entrySet();
    }
  }

  /** The handler's constructor for tests, given what its component makes. */
  private static Object handler(String className, Environment environment) {
    try {
      var type = Class.forName(className);
      var component =
          Class.forName(
              "%s.Dagger%s"
                  .formatted(
                      type.getPackageName(),
                      type.getSimpleName().replaceFirst("Handler$", "Component")));
      var builder = open(component.getMethod("builder")).invoke(null);
      var withPorts =
          open(builder.getClass().getMethod("cloudModule", CloudModule.class))
              .invoke(builder, new CloudModule(environment));
      var build = open(withPorts.getClass().getMethod("build"));
      var part = open(build.getReturnType().getDeclaredMethods()[0]);
      return constructor(type).newInstance(part.invoke(build.invoke(withPorts)));
    } catch (InvocationTargetException e) {
      throw new AssertionError(className + " doesn't start: " + e.getCause(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(className + " isn't put together as the others are", e);
    }
  }

  private static Constructor<?> constructor(Class<?> handler) {
    return Arrays.stream(handler.getConstructors())
        .filter(constructor -> constructor.getParameterCount() == 1)
        .findFirst()
        .orElseThrow();
  }

  private static Method open(Method method) {
    method.setAccessible(true);
    return method;
  }

  @SuppressWarnings("unchecked") // the one worker that reads an event of the library
  private static RequestStreamHandler streaming(String name, Object handler) {
    return handler instanceof RequestStreamHandler stream
        ? stream
        : Function.worker(
                name,
                (RequestHandler<SQSEvent, SQSBatchResponse>) handler,
                SQSEvent.class,
                SQSBatchResponse.class)
            .handler();
  }
}
