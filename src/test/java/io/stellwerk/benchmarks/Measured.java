package io.stellwerk.benchmarks;

/** One run of both programs: tickets a second, processor time, and milliseconds from stored to owned. */
record Measured(Run bare, Run stellwerk, double p50, double p95) {

    /** One run of one program. */
    record Run(double perSecond, Cpu cpu) {}

    double ratio() {
        return stellwerk.perSecond() / bare.perSecond();
    }

    /** As {@link #ratio()}, of the processor time: what the ratio would be if nothing else ran and nobody ever waited. */
    double cpuRatio() {
        return bare.cpu().total() / stellwerk.cpu().total();
    }
}
