package io.stellwerk.shell;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.Holiday;
import io.stellwerk.team.AbsenceChange;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Availability.State;
import io.stellwerk.team.Capacities;
import io.stellwerk.team.CapacityLimit.PerType;
import io.stellwerk.team.CapacityLimit.Total;
import io.stellwerk.team.Holidays;
import io.stellwerk.team.OutOfOffice;
import io.stellwerk.team.Schedules;
import io.stellwerk.team.Skill;
import io.stellwerk.team.SkillCatalogue;
import io.stellwerk.team.Skills;
import io.stellwerk.team.WorkingHours;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** When the people of the demo company work, what they can do, and how much they take. */
@Component
@Profile("demo")
class DemoSchedules {

    private final Accounts accounts;
    private final Availabilities availabilities;
    private final Schedules schedules;
    private final Capacities capacities;
    private final Skills skills;
    private final SkillCatalogue catalogue;
    private final Holidays holidays;
    private final Clock clock;

    DemoSchedules(
            Accounts accounts,
            Availabilities availabilities,
            Schedules schedules,
            Capacities capacities,
            Skills skills,
            SkillCatalogue catalogue,
            Holidays holidays,
            Clock clock) {
        this.accounts = accounts;
        this.availabilities = availabilities;
        this.schedules = schedules;
        this.capacities = capacities;
        this.skills = skills;
        this.catalogue = catalogue;
        this.holidays = holidays;
        this.clock = clock;
    }

    void write() {
        availabilities.set(Set.of(user("dana")), State.AWAY, Optional.of("training"));
        hours("hugo", WorkingHours.WEEKDAYS, 8, 16);
        hours("greta", WorkingHours.EVERY_DAY, 22, 6);
        var now = clock.instant();
        schedules.changeAbsences(
                user("ines"), new AbsenceChange.Add(new OutOfOffice(now, now.plus(Duration.ofDays(7)))));
        capacities.set(Set.of(user("cem")), new Total(OptionalInt.of(7)));
        capacities.set(
                Set.of(user("emil"), user("fatma")),
                new PerType(OptionalInt.of(1), OptionalInt.of(3), OptionalInt.of(8)));
        know();
        holidays.create(
                "Berlin", berlin(LocalDate.ofInstant(now, ZoneOffset.UTC).getYear()));
    }

    private void hours(String mailbox, Set<DayOfWeek> days, int from, int to) {
        var hours = new WorkingHours(days, LocalTime.of(from, 0), LocalTime.of(to, 0));
        schedules.setWorkingHours(user(mailbox), List.of(), List.of(hours));
    }

    private void know() {
        catalogue.create("Products", "Subscriptions");
        catalogue.create("Products", "Returns");
        have("English", "agent", "ben", "emil", "greta", "hugo", "ines");
        have("German", "agent", "ben", "cem", "dana", "fatma");
        have("Turkish", "cem", "fatma");
        have("Returns", "agent", "dana");
    }

    private void have(String name, String... mailboxes) {
        var people = Stream.of(mailboxes).map(this::user).collect(Collectors.toSet());
        catalogue.changeHolders(skill(name), people, Set.of());
    }

    private Skill skill(String name) {
        return skills.all().stream()
                .filter(skill -> skill.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Holiday> berlin(int year) {
        return Stream.of(year, year + 1)
                .flatMap(each -> Stream.of(
                        new Holiday(LocalDate.of(each, 1, 1), "Neujahr"),
                        new Holiday(LocalDate.of(each, 5, 1), "Tag der Arbeit"),
                        new Holiday(LocalDate.of(each, 10, 3), "Tag der Deutschen Einheit"),
                        new Holiday(LocalDate.of(each, 12, 25), "1. Weihnachtstag"),
                        new Holiday(LocalDate.of(each, 12, 26), "2. Weihnachtstag")))
                .toList();
    }

    private UserId user(String mailbox) {
        return accounts.findByEmail(EmailAddress.of(mailbox + "@demo.example"))
                .map(Person::id)
                .orElseThrow();
    }
}
