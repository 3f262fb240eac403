package io.stellwerk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.routing.Condition.Operator;
import io.stellwerk.routing.Condition.Property;
import io.stellwerk.routing.RoutingRule.NoOne;
import io.stellwerk.team.SkillId;
import io.stellwerk.tickets.CategoryId;
import io.stellwerk.tickets.QueuedLabels;
import io.stellwerk.tickets.Tag;
import io.stellwerk.tickets.TicketPriority;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** When a condition of a skill rule holds. */
class ConditionTests {

    private static final TicketSample TICKET = new TicketSample(
            "Warranty",
            "It broke.",
            new SampleContact("Mia Wolf", "mia@kunde.example", "Kunde & Sons", "+49 30 1234"),
            new QueuedLabels(
                    TicketPriority.HIGH, Optional.of(new CategoryId(7)), Set.of(new Tag("VIP"), new Tag("Hardware"))));

    private static final Set<Property> CHOSEN = Set.of(Property.PRIORITY, Property.CATEGORY, Property.TAGS);
    private static final Set<Operator> ON_CHOICES = Set.of(Operator.IS_ANY_OF, Operator.IS_NONE_OF);

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void companyAndPhoneAreComparedAsTexts() {
        assertThat(holds(Property.CONTACT_COMPANY, Operator.CONTAINS, "SONS")).isTrue();
        assertThat(holds(Property.CONTACT_COMPANY, Operator.IS, "Kunde")).isFalse();
        assertThat(holds(Property.CONTACT_PHONE, Operator.BEGINS_WITH, "+49")).isTrue();
        assertThat(holds(Property.CONTACT_PHONE, Operator.DOES_NOT_CONTAIN, "30"))
                .isFalse();
    }

    @Test
    void aTextBeginsAndEndsAsWrittenWhateverStandsInBetween() {
        assertThat(holds(Property.CONTACT_NAME, Operator.BEGINS_WITH, "mia")).isTrue();
        assertThat(holds(Property.CONTACT_NAME, Operator.BEGINS_WITH, "wolf")).isFalse();
        assertThat(holds(Property.CONTACT_NAME, Operator.ENDS_WITH, "wolf")).isTrue();
        assertThat(holds(Property.CONTACT_NAME, Operator.ENDS_WITH, "mia")).isFalse();
        assertThat(holds(Property.SUBJECT, Operator.IS, " warranty ")).isTrue();
    }

    @Test
    void onlyTheBeginningOfALongTextIsLookedAt() {
        var text = "x".repeat(TicketSample.LONGEST_TEXT - 1) + "yz";
        var letter = new TicketSample("", text, SampleContact.NOBODY, QueuedLabels.NEW);

        assertThat(new Condition(Property.TEXT, Operator.ENDS_WITH, "xy").holds(letter))
                .isTrue();
    }

    @Test
    void aRuleMatchesWhenAllItsConditionsHold() {
        var holds = new Condition(Property.SUBJECT, Operator.CONTAINS, "warranty");
        var doesNot = new Condition(Property.SUBJECT, Operator.CONTAINS, "invoice");

        assertThat(new SkillRule(List.of(holds, doesNot), Set.of()).matches(TICKET))
                .isFalse();
        assertThat(new SkillRule(List.of(holds, holds), Set.of()).matches(TICKET))
                .isTrue();
    }

    @Test
    void aPriorityIsAnyOrNoneOfTheChosen() {
        assertThat(holds(Property.PRIORITY, Operator.IS_ANY_OF, Set.of("HIGH", "URGENT")))
                .isTrue();
        assertThat(holds(Property.PRIORITY, Operator.IS_NONE_OF, Set.of("HIGH", "URGENT")))
                .isFalse();
        assertThat(holds(Property.PRIORITY, Operator.IS_NONE_OF, Set.of("LOW"))).isTrue();
    }

    @Test
    void aTicketWithoutACategoryIsInNoneOfTheChosen() {
        var without = new Condition(Property.CATEGORY, Operator.IS_NONE_OF, Set.of("7"));
        assertThat(holds(Property.CATEGORY, Operator.IS_ANY_OF, Set.of("7", "8")))
                .isTrue();
        assertThat(without.holds(TICKET)).isFalse();
        assertThat(without.holds(TicketSample.ANY)).isTrue();
    }

    @Test
    void oneOfManyTagsIsEnoughHoweverItIsWritten() {
        assertThat(holds(Property.TAGS, Operator.IS_ANY_OF, Set.of("vip", "refund")))
                .isTrue();
        assertThat(holds(Property.TAGS, Operator.IS_NONE_OF, Set.of("hardware")))
                .isFalse();
        assertThat(holds(Property.TAGS, Operator.IS_ANY_OF, Set.of("refund"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void onlyOperatorsThatFitThePropertyAreTaken(Property property) {
        for (var operator : Operator.values()) {
            if (CHOSEN.contains(property) == ON_CHOICES.contains(operator)) {
                assertThat(new Condition(property, operator, "x").operator()).isEqualTo(operator);
            } else {
                assertThatThrownBy(() -> new Condition(property, operator, "x"))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsStoredIsReadBack(Property property) {
        var condition = new Condition(property, property.operators().getFirst(), "7");
        var skills = new SkillRouting(
                true,
                List.of(new SkillRule(List.of(condition), Set.of(new SkillId(1)))),
                SkillRouting.Fallback.IGNORE_SKILLS);

        var stored = json.writeValueAsString(StoredRule.of(new NoOne(), skills, Duration.ZERO));

        assertThat(json.readValue(stored, StoredRule.class).skillRouting()).isEqualTo(skills);
    }

    @Test
    void aRuleOfBeforeIsReadAsItWas() {
        var stored = """
                {"kind": "NO_ONE", "delaySeconds": 0, "skills": {"fallback": "IGNORE_SKILLS", "rules": [{"skills": [1],
                "conditions": [{"property": "CONTACT_NAME", "operator": "ENDS_WITH", "value": "Wolf"}]}]}}
                """;

        assertThat(json.readValue(stored, StoredRule.class).skillRouting().rules())
                .containsExactly(new SkillRule(
                        List.of(new Condition(Property.CONTACT_NAME, Operator.ENDS_WITH, "Wolf")),
                        Set.of(new SkillId(1))));
    }

    private static boolean holds(Property property, Operator operator, String text) {
        return new Condition(property, operator, text).holds(TICKET);
    }

    private static boolean holds(Property property, Operator operator, Set<String> values) {
        return new Condition(property, operator, values).holds(TICKET);
    }
}
