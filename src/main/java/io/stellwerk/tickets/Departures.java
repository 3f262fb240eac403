package io.stellwerk.tickets;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.stellwerk.base.Chores;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** When held messages leave. */
@Component
class Departures {

    static final String TASK = "let-message-leave";

    private final Chores chores;

    Departures(Chores chores) {
        this.chores = chores;
    }

    void plan(MessageId message, Instant time) {
        chores.at(new TaskInstance<>(TASK, Long.toString(message.value())), time);
    }
}
