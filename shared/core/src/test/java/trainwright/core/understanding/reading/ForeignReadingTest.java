package trainwright.core.understanding.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static trainwright.core.exercise.BodyArea.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Equipment;

class ForeignReadingTest {
  private record Case(
      String text, String language, int seconds, Set<BodyArea> spare, Set<BodyArea> focus) {}

  @Test
  void understandsTheCommonestWordsOfOtherLanguages() {
    var cases =
        List.of(
            new Case(
                "20 Minuten für verspannten Nacken, ohne Geräte",
                "de",
                1_200,
                Set.of(),
                Set.of(NECK)),
            new Case(
                "Ich habe Rückenschmerzen und sitze den ganzen Tag, halbe Stunde",
                "de",
                1_800,
                Set.of(LOWER_BACK),
                Set.of()),
            new Case("keine Knieprobleme, Beine 20 Minuten", "de", 1_200, Set.of(), Set.of(THIGHS)),
            new Case(
                "Séance de 20 minutes pour le dos, j'ai mal aux genoux",
                "fr",
                1_200,
                Set.of(KNEES),
                Set.of(UPPER_BACK, LOWER_BACK)),
            new Case(
                "Me duele la rodilla, quiero entrenar piernas 30 minutos",
                "es",
                1_800,
                Set.of(KNEES),
                Set.of(THIGHS)),
            new Case(
                "rutina de 20 minutos para caderas tensas y rodillas malas",
                "es",
                1_200,
                Set.of(KNEES),
                Set.of(HIPS)),
            new Case(
                "Ho mal di schiena, 15 minuti di stretching",
                "it",
                900,
                Set.of(UPPER_BACK, LOWER_BACK),
                Set.of()),
            new Case(
                "dor no joelho, treino de pernas 30 minutos",
                "pt",
                1_800,
                Set.of(KNEES),
                Set.of(THIGHS)),
            new Case(
                "20 minuten stretchen voor stijve heupen", "nl", 1_200, Set.of(), Set.of(HIPS)),
            new Case(
                "bel ağrısı için 15 dakika esneme egzersizleri",
                "tr",
                900,
                Set.of(LOWER_BACK),
                Set.of()),
            new Case("тренировка 20 минут, болят колени", "ru", 1_200, Set.of(KNEES), Set.of()),
            new Case("腰が痛い、20分の運動", "ja", 1_200, Set.of(LOWER_BACK), Set.of()),
            new Case("我腰疼，想做20分钟的拉伸", "zh", 1_200, Set.of(LOWER_BACK), Set.of()),
            new Case("أريد تمرين 20 دقيقة، الركبة تؤلمني", "ar", 1_200, Set.of(KNEES), Set.of()),
            new Case(
                "मुझे 20 मिनट का व्यायाम चाहिए, घुटने में दर्द",
                "hi",
                1_200,
                Set.of(KNEES),
                Set.of()),
            new Case("20분 스트레칭, 허리 통증", "ko", 1_200, Set.of(LOWER_BACK), Set.of()));
    for (var each : cases) {
      var understood = Readings.understood(each.text());
      assertThat(understood.language()).as(each.text()).isEqualTo(each.language());
      assertThat(understood.targetDuration()).as(each.text()).isEqualTo(each.seconds());
      assertThat(understood.spare()).as(each.text()).isEqualTo(each.spare());
      assertThat(understood.focusAreas()).as(each.text()).isEqualTo(each.focus());
    }
  }

  @Test
  void saysWhatWasUnderstood() {
    assertThat(Readings.understood("20 Minuten für verspannten Nacken, ohne Geräte").warnings())
        .anyMatch(
            w ->
                w.contains("seems to be German")
                    && w.contains("1200 seconds, work on neck, mobility, no equipment"));
    assertThat(Readings.refused("запиши меня к врачу").detail()).contains("Russian");
  }

  @Test
  void understandsEquipmentOfOtherLanguages() {
    assertThat(Readings.understood("Brust trainieren mit Kurzhanteln, 20 Minuten").equipment())
        .contains(Equipment.DUMBBELLS);
    assertThat(Readings.understood("тренировка без зала, 20 минут").equipment())
        .isEqualTo(Equipment.household());
  }
}
