--liquibase formatted sql

--changeset stellwerk:tickets-pipeline-1 labels:tickets
--comment: statuses that admins can change; built_in names the first four until they are renamed
CREATE TABLE ticket_status (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  built_in VARCHAR(30) NULL,
  open BOOLEAN NOT NULL,
  colour VARCHAR(10) NOT NULL,
  position INT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  UNIQUE KEY ticket_status_name (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
INSERT INTO ticket_status (id, name, built_in, open, colour, position) VALUES
  (1, 'New', 'NEW', TRUE, 'INFO', 1),
  (2, 'Waiting on contact', 'WAITING_ON_CONTACT', TRUE, 'QUIET', 2),
  (3, 'Waiting on us', 'WAITING_ON_US', TRUE, 'WARNING', 3),
  (4, 'Closed', 'CLOSED', FALSE, 'SUCCESS', 4);

CREATE TABLE ticket_status_role (
  role VARCHAR(20) NOT NULL PRIMARY KEY,
  status_id BIGINT NOT NULL,
  CONSTRAINT ticket_status_role_status FOREIGN KEY (status_id) REFERENCES ticket_status (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
INSERT INTO ticket_status_role (role, status_id) VALUES
  ('FRESH', 1), ('AGENT_REPLIED', 2), ('CUSTOMER_REPLIED', 3), ('DONE', 4);

--changeset stellwerk:tickets-pipeline-2 labels:tickets
ALTER TABLE ticket ADD COLUMN status_id BIGINT NULL;
UPDATE ticket t JOIN ticket_status s ON s.built_in = t.status SET t.status_id = s.id;
ALTER TABLE ticket
  MODIFY COLUMN status_id BIGINT NOT NULL,
  DROP COLUMN status,
  ADD CONSTRAINT ticket_status FOREIGN KEY (status_id) REFERENCES ticket_status (id);
UPDATE capacity_count_rule
  SET left_out = REPLACE(REPLACE(REPLACE(left_out, 'WAITING_ON_CONTACT', '2'), 'WAITING_ON_US', '3'), 'NEW', '1');

--changeset stellwerk:tickets-pipeline-3 labels:tickets
--comment: what something was before and after
ALTER TABLE timeline_event
  ADD COLUMN before_value VARCHAR(200) NULL,
  ADD COLUMN after_value VARCHAR(200) NULL;
