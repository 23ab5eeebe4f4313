package trainwright.onebox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trainwright.platform.Problem;

class FolderFileStoreTest {
  @TempDir private Path folder;

  private FolderFileStore store() {
    return new FolderFileStore(folder.resolve("files"));
  }

  @Test
  void readsBackWhatWasWritten() throws IOException {
    var content = "a clip".getBytes(StandardCharsets.UTF_8);
    store().write("clips/one.mp4", new byte[] {1});
    store().write("clips/one.mp4", content);
    assertThat(store().exists("clips/one.mp4")).isTrue();
    assertThat(store().read("clips/one.mp4")).isEqualTo(content);
    try (var files = Files.list(folder.resolve("files/clips"))) {
      assertThat(files).as("nothing half-written is left").hasSize(1);
    }
  }

  @Test
  void removesAFileOnceAndBearsThatItIsGone() {
    store().write("one.mp4", new byte[] {1});
    store().delete("one.mp4");
    store().delete("one.mp4");
    assertThat(store().exists("one.mp4")).isFalse();
    assertThatThrownBy(() -> store().read("one.mp4"))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.NOT_FOUND));
  }

  @Test
  void removesNoFolder() {
    store().write("clips/one.mp4", new byte[] {1});
    store().delete("clips");
    assertThat(store().exists("clips/one.mp4")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "../x", "a/../../x", "/etc/passwd", "a\0b"})
  void refusesPathsOutOfTheStore(String path) {
    assertThatThrownBy(() -> store().delete(path))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.UNPROCESSABLE));
  }
}
