package trainwright.local;

import dagger.Component;
import javax.inject.Singleton;
import trainwright.core.exercise.LoadLibrary;

/** Everything that the local server runs, over the ports of one machine. */
@Singleton
@Component(modules = OneboxModule.class)
interface LocalComponent {
  LoadLibrary loadLibrary();
}
