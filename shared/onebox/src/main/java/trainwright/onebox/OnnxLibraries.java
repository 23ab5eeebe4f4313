package trainwright.onebox;

import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the ONNX runtime's native libraries unpacked in a folder. On its own the runtime unpacks 28
 * MB into the temporary folder at every start, and leaves them there when the process is killed.
 */
final class OnnxLibraries {
  private static final String PATH = "onnxruntime.native.path";
  private static final List<String> NAMES = List.of("onnxruntime", "onnxruntime4j_jni");

  private OnnxLibraries() {}

  /** Unpacks this machine's libraries, unless they are there, and says where they are. */
  static void unpack(Path cache) throws IOException {
    var folder = cache.resolve(jarName());
    for (var name : NAMES) {
      var file = System.mapLibraryName(name);
      var packed = resource(file);
      if (packed == null || System.getProperty(PATH) != null) {
        return; // the runtime knows better, or says what is missing
      }
      unpack(packed, folder.resolve(file));
    }
    System.setProperty(PATH, folder.toAbsolutePath().toString());
  }

  private static void unpack(URL packed, Path target) throws IOException {
    var connection = packed.openConnection();
    if (Files.exists(target) && Files.size(target) == connection.getContentLengthLong()) {
      return;
    }
    Files.createDirectories(target.getParent());
    var beside = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".new");
    try (var in = connection.getInputStream()) {
      Files.copy(in, beside, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static @Nullable URL resource(String file) {
    return OrtSession.class.getResource("/ai/onnxruntime/native/" + platform() + "/" + file);
  }

  private static String platform() {
    var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var system = name.startsWith("mac") ? "osx" : name.startsWith("win") ? "win" : "linux";
    var processor = System.getProperty("os.arch");
    return system
        + "-"
        + (processor.equals("amd64") || processor.equals("x86_64") ? "x64" : processor);
  }

  /** Another version is another jar, and so another folder. */
  private static String jarName() {
    var source = OrtSession.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    return source.substring(source.lastIndexOf('/') + 1);
  }
}
