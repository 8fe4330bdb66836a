/**
 * Passwords of ten characters and more that guessing tries first: keyboard walks (also Korean words typed in
 * Latin letters), names of things with a number behind, and the answers to "choose a password". Lower case.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
  1234567890 0123456789 0987654321 9876543210 12345678910 123456789a 123456789q 1234567891 1234554321
  1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc 1qaz2wsx3edc4rfv qwertyuiop qwerty1234 qwerty12345 qwerty123456
  qwertyqwerty qwertyuiop123 qwer1234qwer asdfghjkl1 asdf1234asdf asdfghjkl; zxcvbnm123 q1w2e3r4t5
  q1w2e3r4t5y6 password12 password123 password1234 password123! password12! password1! passw0rd123
  p@ssw0rd123 p@ssword123 passwordpassword password2024 password2025 password2026 iloveyou123
  iloveyou12 iloveyou!! letmein123 letmein1234 welcome123 welcome1234 welcome2024 welcome2025
  welcome2026 administrator admin12345 admin123456 admin123456! adminadmin administrator1 changeme123
  changemenow default123 secret1234 secret12345 superman123 batman1234 dragon1234 monkey1234
  football123 football12 baseball123 baseball12 basketball liverpool1 liverpool123 chelsea123
  arsenal123 sunshine123 sunshine12 princess123 princess12 michael123 jennifer123 jordan2323
  charlie123 mustang123 computer123 internet123 trustno1trustno1 starwars123 pokemon123 minecraft123
  abcd123456 abc1234567 abc123456789 a123456789 aa12345678 aa123456789 a1b2c3d4e5 a1234567890
  asd1234567 zaq12wsxcde3 zaq1zaq1zaq1 test123456 test1234567 testtest123 testtesttest dkssudgktpdy
  dkssud1234 qlalfqjsgh qlalfqjsgh1 qlalfqjsgh123 tkfkdgody1 tkfkdgo1234 tkfkdgo123 gksrnr1234
  eogksalsrnr gkrtod1234 rlatkdgns1 korea12345 seoul12345 samsung123 samsung1234 dlatldnjs1 samplepass
  samplepassword example123 mypassword mypassword1 mypassword123 newpassword newpassword1 yourpassword
  thisispassword thisismypassword nopassword temporary1 temppassword temp123456 guest12345 user123456
  aws1234567 awsaws1234 amazon1234 amazonaws1 developer1 developer123 redrive123 redriveredrive
  cloud12345 google1234 facebook123 linkedin123 microsoft1 microsoft123 hello12345 hello123456
  helloworld helloworld1 whatever123 master1234 shadow1234 killer1234 freedom123 ninja12345 access1234
  flower1234 summer2024 summer2025 summer2026 winter2024 winter2025 winter2026 spring2026 autumn2026
  correcthorsebatterystaple qazwsxedcrfv qazwsxedc123 1111111111 0000000000 1234512345 123123123123
  1231231234 1472583690 7894561230 9638527410 1029384756 3141592653 !@#$%^&*() 1q2w3e4r!@ qwer1234!@
  1234qwer!@ qwerasdfzxcv asdfqwer1234
`
    .trim()
    .split(/\s+/),
);
