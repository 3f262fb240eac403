--liquibase formatted sql

--changeset stellwerk:routing-5 labels:routing
--comment: a ticket that is routed again gets a further decision; none is ever overwritten
ALTER TABLE routing_decision
  DROP PRIMARY KEY,
  ADD COLUMN id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY FIRST,
  ADD KEY routing_decision_ticket (ticket_id, id),
  ADD KEY routing_decision_at (at, id);
