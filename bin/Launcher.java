import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Writes the start scripts of the local server and the benchmarks. Maven runs this with the build's
 * JDK and class path, so the scripts never have to look for either.
 */
void main(String[] arguments) throws IOException {
  var target = Path.of(arguments[0]);
  script(target.resolve("serve"), "trainwright.local.LocalServer");
  script(target.resolve("bench"), "trainwright.local.bench.Bench");
}

void script(Path file, String mainClass) throws IOException {
  Files.writeString(
      file,
      """
      #!/bin/sh
      exec '%s/bin/java' -XX:+UseSerialGC -Dsun.net.httpserver.nodelay=true \
      --enable-native-access=ALL-UNNAMED -cp '%s' %s "$@"
      """
          .formatted(
              System.getProperty("java.home"), System.getProperty("java.class.path"), mainClass));
  Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
}
