--liquibase formatted sql

--changeset stellwerk:accounts-3 labels:accounts
ALTER TABLE user_account
  MODIFY COLUMN password_hash VARCHAR(255) NULL,
  ADD COLUMN status VARCHAR(20) NOT NULL DEFAULT 'ACTIVE',
  ADD COLUMN phone VARCHAR(40) NULL,
  ADD COLUMN invite_round INT NOT NULL DEFAULT 0,
  ADD COLUMN invite_expires_at DATETIME(6) NULL;
UPDATE user_account SET status = 'DEACTIVATED' WHERE active = FALSE;
ALTER TABLE user_account DROP COLUMN active;

--changeset stellwerk:accounts-4 labels:accounts
ALTER TABLE role_preset ADD UNIQUE KEY role_preset_name (name);

--changeset stellwerk:accounts-5 labels:accounts
--comment: whoever changes roles or takes accounts away writes here first, so that such changes come one after the other, also on several nodes
CREATE TABLE account_guard (
  id INT NOT NULL PRIMARY KEY,
  passed BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
INSERT INTO account_guard (id, passed) VALUES (1, 0);
