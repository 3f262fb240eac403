--liquibase formatted sql

--changeset stellwerk:tickets-labels-1 labels:tickets
--comment: priority_rank is for sorting, 1 for the lowest
CREATE TABLE ticket_category (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  position INT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  UNIQUE KEY ticket_category_name (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

ALTER TABLE ticket
  ADD COLUMN priority VARCHAR(10) NOT NULL DEFAULT 'MEDIUM',
  ADD COLUMN priority_rank TINYINT AS (FIELD(priority, 'LOW', 'MEDIUM', 'HIGH', 'URGENT')) PERSISTENT,
  ADD COLUMN category_id BIGINT NULL,
  ADD CONSTRAINT ticket_category FOREIGN KEY (category_id) REFERENCES ticket_category (id);

CREATE TABLE ticket_tag (
  ticket_id BIGINT NOT NULL,
  tag VARCHAR(40) NOT NULL,
  PRIMARY KEY (ticket_id, tag),
  KEY ticket_tag_tag (tag, ticket_id),
  CONSTRAINT ticket_tag_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
