-- What a token may do. Those of before could read goods, sales and reports, and go on so.
ALTER TABLE api_token
  ADD COLUMN scopes VARCHAR(200) NOT NULL DEFAULT 'products:read sales:read';
