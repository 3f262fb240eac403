package io.stellwerk.shell;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Utc;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Founds the demo company once, and refuses to move into a database in which somebody else lives. It is founded in one
 * transaction: whoever ends Stellwerk meanwhile leaves an empty database, which the next start founds it in.
 */
@Component
@Retried
@Profile("demo")
@Order(1)
class DemoCompany implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoCompany.class);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final DemoPeople people;
    private final DemoTickets tickets;
    private final DemoDesk desk;
    private final DemoContacts contacts;
    private final DemoSchedules schedules;
    private final DemoSnippets snippets;
    private final DemoServiceLevels levels;
    private final Clock clock;

    DemoCompany(
            JdbcClient jdbc,
            Accounts accounts,
            DemoPeople people,
            DemoTickets tickets,
            DemoDesk desk,
            DemoContacts contacts,
            DemoSchedules schedules,
            DemoSnippets snippets,
            DemoServiceLevels levels,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.people = people;
        this.tickets = tickets;
        this.desk = desk;
        this.contacts = contacts;
        this.schedules = schedules;
        this.snippets = snippets;
        this.levels = levels;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (isFounded()) {
            return;
        }
        if (!accounts.nobodyYet()) {
            throw new DemoRefused();
        }
        log.info("Founding the demo company");
        SystemUser.run(this::found);
    }

    private void found() {
        people.join();
        desk.lay(tickets.arrive());
        contacts.write();
        schedules.write();
        snippets.write();
        levels.promise();
        jdbc.sql("INSERT INTO demo_company (founded_at) VALUES (:now)")
                .param("now", Utc.of(clock.instant()))
                .update();
    }

    private boolean isFounded() {
        return jdbc.sql("SELECT COUNT(*) FROM demo_company").query(Long.class).single() > 0;
    }
}
