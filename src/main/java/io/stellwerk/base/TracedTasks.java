package io.stellwerk.base;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Objects;

/** Measures every run of a task and gives its log lines a trace id. */
class TracedTasks implements ExecutionInterceptor {

    private final ObservationRegistry observations;

    TracedTasks(ObservationRegistry observations) {
        this.observations = observations;
    }

    @Override
    public CompletionHandler<?> execute(TaskInstance<?> task, ExecutionContext context, ExecutionChain chain) {
        return Objects.requireNonNull(Observation.createNotStarted("stellwerk.task", observations)
                .lowCardinalityKeyValue("task", task.getTaskName())
                .observe(() -> chain.proceed(task, context)));
    }
}
