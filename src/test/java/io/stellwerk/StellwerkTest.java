package io.stellwerk;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test in the running demo company with its real MariaDB. All of a process share one application; so a test looks only at
 * people, channels and tickets of its own, or at what the demo company is known to have.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestPlace.class)
@Import({
    MovableClock.Configuration.class,
    ActingAs.class,
    Crews.class,
    Customers.class,
    Roles.class,
    CuttableDatabase.class,
    CountedStatements.class,
    UnreachableDatabase.class
})
public abstract class StellwerkTest {}
