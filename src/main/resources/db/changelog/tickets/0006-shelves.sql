--liquibase formatted sql

--changeset stellwerk:tickets-shelves-1 labels:tickets
--comment: what is not on the desk (SPAM, TRASH, MERGED) has open = FALSE whatever its status; routing_before is what it waited for
ALTER TABLE ticket
  ADD COLUMN shelf VARCHAR(10) NOT NULL DEFAULT 'DESK',
  ADD COLUMN shelved_at DATETIME(6) NULL,
  ADD COLUMN shelved_by BIGINT NULL,
  ADD COLUMN routing_before VARCHAR(10) NULL,
  ADD COLUMN merged_into BIGINT NULL,
  ADD COLUMN snoozed_until DATETIME(6) NULL,
  ADD KEY ticket_merged_into (merged_into);

CREATE TABLE ticket_follower (
  ticket_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  since DATETIME(6) NOT NULL,
  PRIMARY KEY (user_id, ticket_id),
  KEY ticket_follower_ticket (ticket_id, since),
  CONSTRAINT ticket_follower_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
