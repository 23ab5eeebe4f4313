package trainwright.functions.dailyrollup;

import dagger.Component;
import javax.inject.Singleton;
import trainwright.cloud.CloudModule;
import trainwright.core.progress.rollup.CloseDays;

@Singleton
@Component(modules = CloudModule.class)
interface DailyRollupComponent {
  CloseDays closeDays();
}
