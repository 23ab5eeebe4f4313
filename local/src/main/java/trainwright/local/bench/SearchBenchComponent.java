package trainwright.local.bench;

import dagger.BindsInstance;
import dagger.Component;
import java.time.InstantSource;
import trainwright.core.exercise.LoadLibrary;
import trainwright.core.search.DrainIndexOutbox;
import trainwright.core.search.SearchExercises;
import trainwright.platform.Database;
import trainwright.platform.Embeddings;
import trainwright.platform.FileStore;
import trainwright.platform.VectorIndex;

/** The use cases that the search benchmark runs. */
@Component
interface SearchBenchComponent {
  LoadLibrary loadLibrary();

  DrainIndexOutbox drainIndexOutbox();

  SearchExercises searchExercises();

  /** Takes the ports. */
  @Component.Factory
  interface Factory {
    SearchBenchComponent of(
        @BindsInstance Database database,
        @BindsInstance Embeddings embeddings,
        @BindsInstance VectorIndex index,
        @BindsInstance FileStore files,
        @BindsInstance InstantSource clock);
  }
}
