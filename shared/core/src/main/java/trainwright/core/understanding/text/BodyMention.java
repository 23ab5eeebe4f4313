package trainwright.core.understanding.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Parts of the body named together ("knees and hips"), and what is said about them. */
public final class BodyMention {
  private final List<Mark> parts;
  private final boolean continues;
  private final Set<Complaint> complaints = EnumSet.noneOf(Complaint.class);
  private final Set<Complaint> passedOn = EnumSet.noneOf(Complaint.class);
  private final Set<Complaint> passedBack = EnumSet.noneOf(Complaint.class);

  BodyMention(List<Mark> parts, boolean continues) {
    this.parts = List.copyOf(parts);
    this.continues = continues;
  }

  /** The parts, in order. */
  public List<Mark> parts() {
    return parts;
  }

  /** What is said about them, gravest first; empty when they are only named. */
  public Set<Complaint> complaints() {
    return EnumSet.copyOf(complaints);
  }

  /** Whether something is said about them. */
  public boolean says(Complaint complaint) {
    return complaints.contains(complaint);
  }

  /** First token. */
  public int from() {
    return parts.getFirst().from();
  }

  /** Token after the last one. */
  public int to() {
    return parts.getLast().to();
  }

  /** Whether only a comma separates it from the mention before. */
  boolean continues() {
    return continues;
  }

  void say(Complaint complaint, boolean comesBefore) {
    complaints.add(complaint);
    (comesBefore ? passedOn : passedBack).add(complaint);
  }

  /** Whether nothing said so far spares it. */
  boolean open() {
    return complaints.stream().noneMatch(Complaint::spares);
  }

  boolean silent() {
    return complaints.isEmpty();
  }

  /** "prevent knee injuries" has none; "prevent my bad knees from" has. */
  void dropPrevented() {
    if (complaints.contains(Complaint.PREVENT)) {
      var feared = EnumSet.of(Complaint.BAD, Complaint.TEAR, Complaint.FRACTURE);
      feared.removeAll(passedOn);
      complaints.removeAll(feared);
      passedBack.removeAll(feared);
    }
  }

  /** Takes over what is said of the mention before: "bad knees, hips and shoulders". */
  void inheritFrom(BodyMention before) {
    complaints.addAll(before.passedOn);
    passedOn.addAll(before.passedOn);
  }

  /** Takes over what is said of the mention after: "neck, shoulders and back hurt". */
  void inheritBackFrom(BodyMention after) {
    complaints.addAll(after.passedBack);
    passedBack.addAll(after.passedBack);
  }
}
