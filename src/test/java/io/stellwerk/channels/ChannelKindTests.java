package io.stellwerk.channels;

import static io.stellwerk.routing.RuleKind.CONTACT_OWNER;
import static io.stellwerk.routing.RuleKind.CUSTOMER_AGENT;
import static io.stellwerk.routing.RuleKind.NO_ONE;
import static io.stellwerk.routing.RuleKind.TEAM_ONLY;
import static io.stellwerk.routing.RuleKind.USERS_AND_TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.routing.Distribution;
import io.stellwerk.routing.PoolRule;
import io.stellwerk.routing.RoutingRule;
import io.stellwerk.routing.RoutingRule.ContactOwner;
import io.stellwerk.routing.RoutingRule.CustomerAgent;
import io.stellwerk.routing.RoutingRule.NoOne;
import io.stellwerk.routing.RoutingRule.SpecificUsersAndTeams;
import io.stellwerk.routing.RoutingRule.TeamOnly;
import io.stellwerk.routing.RuleKind;
import io.stellwerk.tickets.TicketType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of the table in spec/01 section 2. */
class ChannelKindTests {

    private static final PoolRule POOL = PoolRule.of(Set.of(), Distribution.RANDOM);

    static List<Arguments> table() {
        var all = Set.of(CUSTOMER_AGENT, USERS_AND_TEAMS, TEAM_ONLY, CONTACT_OWNER, NO_ONE);
        return List.of(
                Arguments.of(ChannelKind.EMAIL, all),
                Arguments.of(ChannelKind.FORM, Set.of(USERS_AND_TEAMS, TEAM_ONLY, CONTACT_OWNER, NO_ONE)),
                Arguments.of(ChannelKind.WHATSAPP, all),
                Arguments.of(ChannelKind.CHATFLOW, Set.of(CUSTOMER_AGENT, USERS_AND_TEAMS, CONTACT_OWNER, NO_ONE)),
                Arguments.of(ChannelKind.CALLING, Set.of(USERS_AND_TEAMS)),
                Arguments.of(ChannelKind.CUSTOM, all),
                Arguments.of(ChannelKind.API, all));
    }

    @ParameterizedTest
    @MethodSource("table")
    void aKindAllowsWhatTheTableSaysAndNothingElse(ChannelKind kind, Set<RuleKind> allowed) {
        assertThat(Arrays.stream(RuleKind.values()).filter(rule -> kind.allows(mailing(rule))))
                .containsExactlyInAnyOrderElementsOf(allowed);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindCanNameUsersAndTeams(ChannelKind kind) {
        assertThat(kind.choices()).contains(USERS_AND_TEAMS);
    }

    @ParameterizedTest
    @EnumSource
    void onlyAFormInsistsOnMailingAnOwnerWhoIsAway(ChannelKind kind) {
        assertThat(kind.allows(new ContactOwner(Optional.empty())))
                .isEqualTo(kind != ChannelKind.FORM && kind != ChannelKind.CALLING);
    }

    @ParameterizedTest
    @EnumSource
    void aTicketIsOfTheTypeOfItsChannel(ChannelKind kind) {
        var expected = switch (kind) {
            case EMAIL, FORM, API -> TicketType.EMAIL;
            case WHATSAPP, CHATFLOW, CUSTOM -> TicketType.MESSAGING;
            case CALLING -> TicketType.CALLING;
        };
        assertThat(kind.ticketType()).isEqualTo(expected);
    }

    private static RoutingRule mailing(RuleKind kind) {
        return switch (kind) {
            case CUSTOMER_AGENT -> new CustomerAgent(Optional.of(POOL));
            case USERS_AND_TEAMS -> new SpecificUsersAndTeams(POOL);
            case TEAM_ONLY -> new TeamOnly(Set.of());
            case CONTACT_OWNER -> new ContactOwner(Optional.of(POOL), true);
            case NO_ONE -> new NoOne();
        };
    }
}
