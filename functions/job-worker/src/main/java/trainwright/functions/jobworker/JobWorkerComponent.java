package trainwright.functions.jobworker;

import dagger.Component;
import javax.inject.Singleton;
import trainwright.ai.AiModule;
import trainwright.cloud.CloudModule;
import trainwright.core.job.RunJob;

@Singleton
@Component(modules = {CloudModule.class, AiModule.class, JobRunnersModule.class})
interface JobWorkerComponent {
  RunJob runJob();
}
