package trainwright.local;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import trainwright.platform.Database;
import trainwright.platform.Embeddings;
import trainwright.platform.JobQueue;
import trainwright.platform.LanguageModel;
import trainwright.platform.Transactions;
import trainwright.platform.VectorIndex;

/** Who may know whom: the rules of the house over all of its compiled classes. */
class HouseTest {
  /** The rooms of ours that each room may use, besides itself. */
  private static final Map<String, List<String>> ROOMS =
      Map.of(
          "platform", List.of(),
          "migrations", List.of(),
          "core", List.of("platform"),
          "cloud", List.of("platform"),
          "ai", List.of("platform"),
          "onebox", List.of("platform", "migrations"),
          "functions", List.of("platform", "core", "cloud", "ai", "migrations"));

  /** The domains of core, each of which may use only those before it. */
  private static final List<String> DOMAINS =
      List.of(
          "user",
          "audit",
          "request",
          "job",
          "exercise",
          "search",
          "draft",
          "understanding",
          "routine",
          "program",
          "session",
          "progress",
          "curation",
          "compile",
          "status");

  private static final String[] VENDORS = {
    "software.amazon..",
    "com.amazonaws..",
    "dev.langchain4j..",
    "ai.onnxruntime..",
    "ai.djl..",
    "io.zonky..",
    "com.zaxxer..",
    "org.postgresql..",
    "org.flywaydb..",
    "com.nimbusds..",
    "com.sun.net..",
    "java.net.http..",
    "java.sql..",
    "javax.sql.."
  };

  private static final Class<?>[] PORTS = {
    Database.class,
    Transactions.class,
    JobQueue.class,
    VectorIndex.class,
    Embeddings.class,
    LanguageModel.class
  };

  private static final Class<?>[] CLOCKS_AND_CHANCE = {
    InstantSource.class, Clock.class, RandomGenerator.class, Random.class
  };

  private static final Set<String> READS_OF_THE_CLOCK = Set.of("now", "currentTimeMillis");

  private static JavaClasses house;

  @BeforeAll
  static void read() {
    house =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("trainwright");
    assertThat(house.contain("trainwright.platform.Database")).isTrue();
    assertThat(house.contain("trainwright.core.user.Callers")).isTrue();
  }

  @TestFactory
  List<DynamicTest> roomsUseOnlyWhatIsBelowThem() {
    return ROOMS.entrySet().stream()
        .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> checkRoom(room)))
        .toList();
  }

  private static void checkRoom(Map.Entry<String, List<String>> room) {
    var forbidden =
        ROOMS.keySet().stream()
            .filter(other -> !other.equals(room.getKey()) && !room.getValue().contains(other))
            .map(HouseTest::room)
            .toList();
    noClasses()
        .that()
        .resideInAPackage(room(room.getKey()))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(forbidden.toArray(String[]::new))
                .or(resideInAnyPackage("trainwright.local..")))
        .because("%s may use only %s of ours".formatted(room.getKey(), room.getValue()))
        .allowEmptyShould(true)
        .check(house);
  }

  private static String room(String name) {
    return "trainwright." + name + "..";
  }

  @Test
  void noFunctionKnowsAnother() {
    slices()
        .matching("trainwright.functions.(*)..")
        .should()
        .notDependOnEachOther()
        .because("what two functions share belongs to core")
        .check(house);
  }

  @TestFactory
  List<DynamicTest> domainsUseOnlyDomainsBeforeThem() {
    return DOMAINS.stream()
        .map(domain -> DynamicTest.dynamicTest(domain, () -> checkDomain(domain)))
        .toList();
  }

  private static void checkDomain(String domain) {
    var later = DOMAINS.subList(DOMAINS.indexOf(domain) + 1, DOMAINS.size());
    if (later.isEmpty()) {
      return;
    }
    noClasses()
        .that()
        .resideInAPackage(domain(domain))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later.stream().map(HouseTest::domain).toArray(String[]::new))
        .because("the domains go one way: " + String.join(" -> ", DOMAINS))
        .check(house);
  }

  private static String domain(String name) {
    return "trainwright.core." + name + "..";
  }

  @Test
  void everyDomainHasItsPlaceInTheOrder() {
    var found =
        house.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith("trainwright.core."))
            .map(name -> name.split("\\.", -1)[2])
            .distinct();
    assertThat(found).containsExactlyInAnyOrderElementsOf(DOMAINS);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("trainwright.(**)").should().beFreeOfCycles().check(house);
  }

  @Test
  void onlyRepositoriesTouchDatabase() {
    noClasses()
        .that()
        .resideInAnyPackage("trainwright.core..", "trainwright.functions..")
        .and(not(named("Repository")).and(not(named("Component"))).and(not(generated())))
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Database.class)
        .because("SQL lives in repositories; use cases ask them")
        .check(house);
  }

  @Test
  void recordsAndRulesTouchNoPortClockOrChance() {
    noClasses()
        .that()
        .resideInAPackage("trainwright.core..")
        .and(named("Rule").or(named("Rules")).or(isRecord()))
        .should()
        .dependOnClassesThat(oneOf(PORTS).or(oneOf(CLOCKS_AND_CHANCE)))
        .because("the same values must always give the same answer")
        .check(house);
  }

  @Test
  void onlyOuterRoomsKnowVendors() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "trainwright.platform..", "trainwright.core..", "trainwright.functions..")
        .should(dependOnClassesThat(resideInAnyPackage(VENDORS)))
        .because("only cloud, ai, onebox, migrations and local know vendors")
        .check(house);
  }

  @Test
  void onlyOuterRoomsReadEnvironment() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "trainwright.cloud..",
            "trainwright.ai..",
            "trainwright.onebox..",
            "trainwright.local..")
        .should()
        .callMethodWhere(calls(System.class, Set.of("getenv")))
        .because("configuration is read once, at the edge")
        .check(house);
  }

  @Test
  void timeComesFromInjectedClock() {
    noClasses()
        .should()
        .callMethodWhere(readsClock())
        .because("time comes from an injected InstantSource")
        .check(house);
  }

  @Test
  void onlyLocalServerPrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("trainwright.local..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("logs are structured lines of a logger")
        .check(house);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    fields()
        .should()
        .notBeAnnotatedWith(Inject.class)
        .because("constructors say what a class needs")
        .check(house);
  }

  @Test
  void namesSayWhatThingsAre() {
    classes()
        .that(not(generated()))
        .should()
        .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Base)|.*\\.Abstract\\w*")
        .because("such a name tells nothing")
        .check(house);
  }

  private static DescribedPredicate<JavaClass> named(String suffix) {
    return DescribedPredicate.describe(
        "named *" + suffix, c -> outermost(c).getSimpleName().endsWith(suffix));
  }

  /** These very classes; the values nested in a port are no port. */
  private static DescribedPredicate<JavaClass> oneOf(Class<?>... types) {
    var names = Stream.of(types).map(Class::getName).toList();
    return DescribedPredicate.describe("one of " + names, c -> names.contains(c.getName()));
  }

  private static DescribedPredicate<JavaClass> isRecord() {
    return DescribedPredicate.describe("records", JavaClass::isRecord);
  }

  /** Dagger's own classes. */
  private static DescribedPredicate<JavaClass> generated() {
    return DescribedPredicate.describe(
        "generated",
        c ->
            outermost(c).getSimpleName().startsWith("Dagger")
                || c.getSimpleName().endsWith("_Factory")
                || c.getSimpleName().contains("Factory"));
  }

  private static JavaClass outermost(JavaClass c) {
    return c.getEnclosingClass().map(HouseTest::outermost).orElse(c);
  }

  private static <T> DescribedPredicate<T> not(DescribedPredicate<T> predicate) {
    return DescribedPredicate.not(predicate);
  }

  private static DescribedPredicate<JavaCall<?>> calls(Class<?> owner, Set<String> methods) {
    return DescribedPredicate.describe(
        owner.getSimpleName() + "." + methods,
        call -> call.getTargetOwner().isEquivalentTo(owner) && methods.contains(call.getName()));
  }

  private static DescribedPredicate<JavaCall<?>> readsClock() {
    return DescribedPredicate.describe(
        "reads the machine's clock",
        call ->
            READS_OF_THE_CLOCK.contains(call.getName())
                && (call.getTargetOwner().getPackageName().equals("java.time")
                    || call.getTargetOwner().isEquivalentTo(System.class))
                && call.getTarget().getRawParameterTypes().isEmpty());
  }
}
