package trainwright.functions.indexworker;

import dagger.Component;
import javax.inject.Singleton;
import trainwright.ai.AiModule;
import trainwright.cloud.CloudModule;
import trainwright.core.search.DrainIndexOutbox;

@Singleton
@Component(modules = {CloudModule.class, AiModule.class})
interface IndexWorkerComponent {
  DrainIndexOutbox drain();
}
