package trainwright.functions.jobworker;

import dagger.Component;
import javax.inject.Singleton;
import trainwright.cloud.CloudModule;

@Singleton
@Component(modules = CloudModule.class)
interface JobSweepComponent {
  JobSweep sweep();
}
