package trainwright.local;

import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Stops the process on Ctrl-C, TERM and HUP by work of our own, and then at once. The JVM's own way
 * would run all shutdown hooks together, and that of the ONNX runtime frees what another thread may
 * be loading or using: the process would end by SIGSEGV.
 *
 * <p>The class for signals is public but not of the Java API, and naming it is a warning that can't
 * be silenced; therefore it is reached by reflection.
 */
final class StopSignals {
  private static final int SIGNALLED = 128;

  private final Runnable work;
  private final AtomicBoolean stopping = new AtomicBoolean();

  private StopSignals(Runnable work) {
    this.work = work;
  }

  /** From now on, a signal to stop runs this work once and ends the process. */
  static void handleBy(Runnable work) {
    var signals = new StopSignals(work);
    try {
      for (var name : List.of("INT", "TERM", "HUP")) {
        signals.handle(name);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JVM has no sun.misc.Signal", e);
    }
  }

  private void handle(String name) throws ReflectiveOperationException {
    var signalType = Class.forName("sun.misc.Signal");
    var handlerType = Class.forName("sun.misc.SignalHandler");
    Consumer<Object> onSignal = this::stop;
    var stop =
        MethodHandles.publicLookup()
            .findVirtual(Consumer.class, "accept", MethodType.methodType(void.class, Object.class))
            .bindTo(onSignal)
            .asType(MethodType.methodType(void.class, signalType));
    var signal = signalType.getConstructor(String.class).newInstance(name);
    var _ =
        signalType
            .getMethod("handle", signalType, handlerType)
            .invoke(null, signal, MethodHandleProxies.asInterfaceInstance(handlerType, stop));
  }

  private void stop(Object signal) {
    if (stopping.compareAndSet(false, true)) {
      Thread.ofPlatform().daemon(false).name("stop").start(() -> end(SIGNALLED + number(signal)));
    }
  }

  private void end(int status) {
    try {
      work.run();
    } finally {
      Runtime.getRuntime().halt(status);
    }
  }

  private static int number(Object signal) {
    try {
      return (int) signal.getClass().getMethod("getNumber").invoke(signal);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
