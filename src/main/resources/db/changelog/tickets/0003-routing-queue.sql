--liquibase formatted sql

--changeset stellwerk:tickets-4 labels:tickets
--comment: PENDING waits for routing, WAITING for somebody to become eligible, SETTLED for nothing
ALTER TABLE ticket
  ADD COLUMN routing VARCHAR(10) NOT NULL DEFAULT 'SETTLED',
  ADD KEY ticket_routing (routing, channel_id, id);
ALTER TABLE ticket ALTER COLUMN routing SET DEFAULT 'PENDING';
