package trainwright.ai;

import trainwright.onebox.InProcessVectorIndex;
import trainwright.platform.VectorIndex;

final class InProcessVectorIndexTest implements VectorIndexContract {
  @Override
  public VectorIndex index() {
    return InProcessVectorIndex.inMemory(DIMENSIONS);
  }
}
