package io.stellwerk.accounts;

/** Teams as far as rights depend on them. The module that keeps teams implements it; while none does, there are none. */
public interface TeamReach {

    /** Whether everything that {@code other} sees through teams is also seen by {@code one}. */
    boolean covers(UserId one, UserId other);
}
