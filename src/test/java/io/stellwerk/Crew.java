package io.stellwerk;

import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.team.TeamId;
import io.stellwerk.tickets.ChannelId;
import java.util.List;

/** A team of a test's own with its own mailbox, whose tickets are shared among its agents. */
public record Crew(String name, ChannelId channel, EmailAddress mailbox, TeamId team, List<Person> agents) {

    public String address() {
        return mailbox.value();
    }

    /** The one agent of a crew of one. */
    public Person agent() {
        return agents.getFirst();
    }

    public List<UserId> people() {
        return agents.stream().map(Person::id).toList();
    }
}
