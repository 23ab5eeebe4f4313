package trainwright.onebox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trainwright.platform.Embedding;

final class MiniLmEmbeddingsTest {
  private static final Path CACHE = Path.of("target", "djl");

  private final MiniLmEmbeddings embeddings = new MiniLmEmbeddings(CACHE);

  /** Another process, which loads the model with a class path as long as a big product's. */
  static final class Loading {
    private Loading() {}

    public static void main(String[] unused) {
      var _ = new MiniLmEmbeddings(CACHE).embed(List.of("first"));
    }
  }

  @Test
  void loadsInAProcessWithALongCommandLine() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Loading.class.getName(),
                "x".repeat(20_000))
            .redirectErrorStream(true)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }

  @Test
  void putsLikeMeaningsNearAndOthersFar() {
    var vectors =
        embeddings.embed(
            List.of(
                "my desk job kills my neck",
                "Chin tuck. Lengthens the back of the neck. Helps with: forward head posture.",
                "Burpee. Whole-body conditioning that raises the heart rate.",
                "invoice for the third quarter"));
    var query = vectors.get(0);
    assertThat(vectors).allMatch(v -> v.dimensions() == embeddings.dimensions());
    assertThat(query.cosine(vectors.get(1))).isGreaterThan(query.cosine(vectors.get(2)));
    assertThat(query.cosine(vectors.get(1))).isGreaterThan(embeddings.scoreFloor());
    assertThat(query.cosine(vectors.get(3))).isLessThan(embeddings.scoreFloor());
  }

  @Test
  void keepsItsLibrariesInTheFolderThatItIsGiven() throws IOException {
    var _ = embeddings.embed(List.of("warm-up"));
    try (var files = Files.walk(CACHE)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains(
              System.mapLibraryName("onnxruntime"),
              System.mapLibraryName("onnxruntime4j_jni"),
              System.mapLibraryName("tokenizers"));
    }
  }

  @Test
  void embedsNothingBlankAndVeryLongTexts() {
    assertThat(embeddings.embed(List.of())).isEmpty();
    assertThat(
            embeddings.embed(
                List.of("", " \n", "\u0001\u001f", "squat ".repeat(2000), "😀\u202e\u0000")))
        .hasSize(5);
  }

  @Test
  void givesEachTextItsOwnVectorWhateverElseIsEmbeddedMeanwhile() throws Exception {
    var texts = IntStream.range(0, 40).mapToObj(i -> "exercise number " + i).toList();
    var expected = embeddings.embed(texts);
    try (var threads = Executors.newFixedThreadPool(4)) {
      Callable<List<Embedding>> work = () -> embeddings.embed(texts);
      for (var future : threads.invokeAll(List.of(work, work, work, work))) {
        assertThat(future.get()).isEqualTo(expected);
      }
    }
  }
}
