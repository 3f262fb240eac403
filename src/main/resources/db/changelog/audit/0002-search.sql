--liquibase formatted sql

--changeset stellwerk:audit-2 labels:audit
ALTER TABLE audit_entry
  ADD KEY audit_entry_action (action, id),
  ADD KEY audit_entry_at (at, id);
