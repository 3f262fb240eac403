package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.channels.ChannelAccount;
import io.stellwerk.routing.RoutingRules;
import io.stellwerk.routing.TicketSample;
import io.stellwerk.routing.VersionedRule;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Skill;
import io.stellwerk.team.Skills;
import io.stellwerk.team.Staff;
import io.stellwerk.tickets.Tickets;
import java.util.List;

/** What the tab Automation reads and writes. */
@org.springframework.stereotype.Component
class Automation {

    private final RoutingRules rules;
    private final Assignees assignees;
    private final ForecastReader forecasts;
    private final Skills skills;
    private final ConditionChoices choices;
    private final LiveUpdates live;

    Automation(
            RoutingRules rules,
            Assignees assignees,
            ForecastReader forecasts,
            Skills skills,
            ConditionChoices choices,
            LiveUpdates live) {
        this.rules = rules;
        this.assignees = assignees;
        this.forecasts = forecasts;
        this.skills = skills;
        this.choices = choices;
        this.live = live;
    }

    Assignees assignees() {
        return assignees;
    }

    List<Skill> skills() {
        return skills.all();
    }

    ConditionChoices choices() {
        return choices;
    }

    boolean mayChange() {
        return rules.mayChange();
    }

    VersionedRule stored(ChannelAccount account) {
        return rules.of(account.id());
    }

    /** @return whether it was saved; not when somebody else changed the rule since it was read */
    boolean save(ChannelAccount account, VersionedRule seen, AutomationForm form) {
        return rules.replace(account.id(), seen, form.rule(), form.skills(), form.delay());
    }

    ForecastWords forecast(ChannelAccount account, AutomationForm form, TicketSample sample) {
        return new ForecastWords(forecasts.read(
                account.id(), form.rule(), form.skills(), account.kind().ticketType(), sample));
    }

    /** Tickets and people of whom a rule's answer depends. */
    void watch(Component screen, Command onWake) {
        live.watch(screen, Tickets.ALL, onWake);
        live.watch(screen, Staff.ALL, onWake);
    }

    Registration watch(Component screen, UserId person, Command onWake) {
        return live.watch(screen, Availabilities.topic(person), onWake);
    }
}
