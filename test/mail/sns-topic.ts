import { createSign } from 'node:crypto';

export const topicArn = 'arn:aws:sns:eu-west-1:123456789012:mail';

/** Made for the tests; no other use. */
export const topicCertificate = `-----BEGIN CERTIFICATE-----
MIIDCTCCAfGgAwIBAgIUOdwudhMlJvL/q3Z/fvLRoa2ovkIwDQYJKoZIhvcNAQEL
BQAwEzERMA8GA1UEAwwIc25zLnRlc3QwIBcNMjYxMTIxMDUyMjIzWhgPMjEyNjEw
MjgwNTIyMjNaMBMxETAPBgNVBAMMCHNucy50ZXN0MIIBIjANBgkqhkiG9w0BAQEF
AAOCAQ8AMIIBCgKCAQEA7xlSh4ZJ0HMER0tM8hoJR8i7lzMHjXVcG9TIQUzucnD/
4ajfee9iUT8b6DJH3FNFzvhWldm0q6Pk0MDkuUIrS2FoyYPI4lqdtgzdD2kArvLi
XwI3yWbJwGyikRSITWcxKeAhWNlJUcH9cIK6y6Y5aMaI9dHRIxFsesEi6iG695Sg
dYMazp+FNB3O2+Xfyd1+LibtsKUee4Y61N0StnRUa9SKTco1i2HAPILSLF00ijTI
auwObF51j/KiG8lIGqqMjRkckAm7cI6MQQ7w1epLWC1goqd266XhglSWex2nohFm
0VIJXTww3ErvT4Xm0SKIqtYoMmUbVY5dFlMuY5GZGQIDAQABo1MwUTAdBgNVHQ4E
FgQUwg5ZxS3nGZTV6lX8z15F00eGEqswHwYDVR0jBBgwFoAUwg5ZxS3nGZTV6lX8
z15F00eGEqswDwYDVR0TAQH/BAUwAwEB/zANBgkqhkiG9w0BAQsFAAOCAQEA0inR
Uq6JdQVgZnmEm6QJanfPUCGYrqK1poKnOkiCQLecQiuGEemOKw+s0LBncQ0pGrDc
EirNjvILHAz1/ylvQyZRrY+8/udTQFsIUtICkr0hcz8tXTb3lBxhRLMGr6NYoaIY
K2gZ6BHhYgoM9iu6o9lY8DlIy925jsop5h9isuZ5su/e5mWC0hINZ7E6nP5Y6qmU
qleeIkDoIT1ru0Besat/NOQSQgqiBQDWTiPTWs4pWTXo9seNWbiQeipWeU0H5ZCO
LuFMBEy8+NTNR7ozJeTuXtTrUjNXnbw3HCZusy+dzxSYZ5qn2+OfmEc7EDgsVKr8
+UWysySC0krYDjf7Pg==
-----END CERTIFICATE-----`;
const topicKey = `-----BEGIN PRIVATE KEY-----
MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQDvGVKHhknQcwRH
S0zyGglHyLuXMweNdVwb1MhBTO5ycP/hqN9572JRPxvoMkfcU0XO+FaV2bSro+TQ
wOS5QitLYWjJg8jiWp22DN0PaQCu8uJfAjfJZsnAbKKRFIhNZzEp4CFY2UlRwf1w
grrLpjloxoj10dEjEWx6wSLqIbr3lKB1gxrOn4U0Hc7b5d/J3X4uJu2wpR57hjrU
3RK2dFRr1IpNyjWLYcA8gtIsXTSKNMhq7A5sXnWP8qIbyUgaqoyNGRyQCbtwjoxB
DvDV6ktYLWCip3brpeGCVJZ7HaeiEWbRUgldPDDcSu9PhebRIoiq1igyZRtVjl0W
Uy5jkZkZAgMBAAECggEABIuQ2pEDyTR5MdkYGt1s12eqTUBZQJKpEBcLltYyuDaM
CWBPnelI5K4pm9CM4NQtFmH5KhBr6Ka3xvzLvEvU4od1BFOpgh1iicnqeoxZSM9x
hzMrF/yIvEw0YO6o0qkyBuTtrVs1aMT3yjzp9ndv+EfB5cO50TatFGj51BqVC8zG
662hKGk5iaZecw2Mei1l6tuRA5BYIXn55RhApSG966R0voYqiavzOugPVMv+xWC1
uIwSWtzc0AYFJSrV26rcHDjPxfAraLlGZo9H4rk4mX7RvmQIflrXn3+qDCj8Oqdx
yhu4YDyI1yngFXZK3Imu7kJuFtMcC8ii73cLNxel6QKBgQD+69/zS8c5JoqqR26U
gslsl1t42+Er2gVNQ4GOIZysD7aU6XE1gTEMKgJwSmyDe0aS5Ffiao8uad/OfCrc
AuQeTotYx50RMAYZmuxrJnBxQyGsT+TOmuhl7RsZG3Nc1tbG44r8Z6YPjU9y0YIh
ZxV/JiNvP4sh35TG1YAFy/HTfQKBgQDwHE8cRQSftg6v+7j5e4CuqfoGbLdoTs7m
1znwuXnpWeHPG3zGrKDrGmvsCDr14zwRTrrBM957ZkmoDnKdTlIjOb2tks3+WgJy
NBZxrxyQVk3Jg3jPNZTV5FiCK5FqwJxg79SU5YIuqJkToCaRkG7jg/BmJ4R8K9Ns
p+n/tQCWzQKBgQDjum+79uwof+fMKjf878FlAumyVCsZc5Dc7vtjr184zmi7Krf5
pkncpgK7saCy7IOlYduo5qy2N9q5qW7YULTc5inRy7Di09X/NckSB6rXY7NHLbAn
aXdG5sQYb89lFn+T+V4GEcnlhsV8uvDXSjGH/tgU3905C3TrE3tkskZ8OQKBgFp2
H+wDqLlPSvtMeCUuPY4Qpg0Tmonm3xajUcX66w5aebOgpILpePr6ilxzwVrwUKoo
oj22AAU3xVpWjyHq5xE0aNzjKU7BtJg4PZh5I+bRTR81tCdFBZ0MGbh5F6FDjecL
lGjAiypvBLUbKky/QLfg9opWKxjpHg+at5NKKz2lAoGBAI3s/srRgwxVoVxUl/8j
7RreGY1Boje/d2w/O8l+QmUXPZ0rtawnIDwFMThhr8nvJQHoHsjW/NnUxaJJhYl+
yUxSLhpbS81z4HvsrUpeYmUIHM5i+6eubPuAuXr7gdvd/i4FuSOXBNOHIprociOQ
lzwzGCQVO5GJNIpvjVEmrwM7
-----END PRIVATE KEY-----`;

/** A message as SNS would post it for the topic, signed in either version. */
export function snsPost(fields: Record<string, string>, version: '1' | '2' = '2'): string {
  const message: Record<string, string> = {
    Type: 'Notification',
    MessageId: crypto.randomUUID(),
    TopicArn: topicArn,
    Timestamp: new Date().toISOString(),
    SigningCertURL: 'https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-test.pem',
    ...fields,
  };
  const signed = [
    'Message',
    'MessageId',
    'Subject',
    'SubscribeURL',
    'Timestamp',
    'Token',
    'TopicArn',
    'Type',
  ];
  const text = signed
    .filter((name) => message[name] !== undefined)
    .map((name) => `${name}\n${message[name]}\n`);
  const sign = createSign(version === '2' ? 'sha256' : 'sha1').update(text.join(''));
  return JSON.stringify({
    ...message,
    SignatureVersion: version,
    Signature: sign.sign(topicKey, 'base64'),
  });
}

/** What SES puts into a notification about a mail that it received. */
export function sesNotification(content: string, recipients: string[], encoding = 'BASE64') {
  return JSON.stringify({
    notificationType: 'Received',
    mail: { source: 'ada@customer.example', destination: recipients },
    receipt: { recipients, action: { type: 'SNS', encoding } },
    content: encoding === 'BASE64' ? Buffer.from(content).toString('base64') : content,
  });
}
