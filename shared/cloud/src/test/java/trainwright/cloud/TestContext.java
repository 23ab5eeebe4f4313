package trainwright.cloud;

import com.amazonaws.services.lambda.runtime.Context;
import java.lang.reflect.Proxy;

/** What Lambda tells an invocation; whatever else is asked for is an error. */
final class TestContext {
  private TestContext() {}

  static Context of(int remainingMillis) {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) ->
                switch (method.getName()) {
                  case "getAwsRequestId" -> "invocation-1";
                  case "getFunctionName" -> "function-1";
                  case "getRemainingTimeInMillis" -> remainingMillis;
                  default -> throw new AssertionError(method.getName());
                });
  }
}
