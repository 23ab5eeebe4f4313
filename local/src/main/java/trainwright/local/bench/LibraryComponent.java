package trainwright.local.bench;

import dagger.BindsInstance;
import dagger.Component;
import trainwright.core.exercise.LoadLibrary;
import trainwright.platform.Database;

/** What loads the exercise library. */
@Component
interface LibraryComponent {
  LoadLibrary loadLibrary();

  /** Takes the database. */
  @Component.Factory
  interface Factory {
    LibraryComponent of(@BindsInstance Database database);
  }
}
