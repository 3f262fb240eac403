package io.stellwerk.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;

/** Processor time of this program and of the database it started: what a busy machine does not distort much. */
record Cpu(Duration java, Duration database) {

    static Cpu used() {
        var operatingSystem = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var database = ProcessHandle.current()
                .descendants()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
        return new Cpu(Duration.ofNanos(operatingSystem.getProcessCpuTime()), database);
    }

    Cpu since(Cpu before) {
        return new Cpu(java.minus(before.java), database.minus(before.database));
    }

    double total() {
        return java.plus(database).toNanos() / 1e3;
    }

    /** Microseconds a ticket: "Java + database". */
    String of(int tickets) {
        return String.format(
                Locale.ROOT, "%.0f + %.0f", java.toNanos() / 1e3 / tickets, database.toNanos() / 1e3 / tickets);
    }
}
