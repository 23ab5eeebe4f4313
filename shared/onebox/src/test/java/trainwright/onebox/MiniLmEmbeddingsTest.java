package trainwright.onebox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trainwright.platform.Embedding;

final class MiniLmEmbeddingsTest {
  private static final Path CACHE = Path.of("target", "djl");

  private final MiniLmEmbeddings embeddings = new MiniLmEmbeddings(CACHE);

  /** Before anything else, because a process loads the model once; failing ends the process. */
  @BeforeAll
  static void loadsOnAThreadWithASmallStack() throws InterruptedException {
    var small = new AtomicReference<List<Embedding>>(List.of());
    var texts = List.of("first");
    Runnable work = () -> small.set(new MiniLmEmbeddings(CACHE).embed(texts));
    var thread = new Thread(null, work, "small", 400 << 10);
    thread.start();
    thread.join();
    assertThat(small.get()).hasSize(1);
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
    assertThat(embeddings.embed(List.of("", " \n", "squat ".repeat(2000), "😀\u202e\u0000")))
        .hasSize(4);
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
