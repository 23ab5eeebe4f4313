package trainwright.local;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import trainwright.local.runtime.FunctionPackage;

/** Skips tests where AWS's runtime client can't start, and says why. */
final class RuntimeClientCanStart implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return FunctionPackage.canStart()
        ? ConditionEvaluationResult.enabled("the runtime client can start")
        : ConditionEvaluationResult.disabled(
            "another user's runtime client left its library in /tmp: remove"
                + " /tmp/.libaws-lambda-jni.so");
  }
}
