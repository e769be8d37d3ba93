<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
  <context>
    <name>SecondLook</name>
    <message numerus="yes">
      <source>%n contradictions</source>
      <translation>
        <numerusform>%n contradiction</numerusform>
        <numerusform>%n contradictions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n decisions were read. Keep a copy of the database.</source>
      <translation>
        <numerusform>%n decision was read. Keep a copy of the database.</numerusform>
        <numerusform>%n decisions were read. Keep a copy of the database.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n facts</source>
      <translation>
        <numerusform>%n fact</numerusform>
        <numerusform>%n facts</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files</source>
      <translation>
        <numerusform>%n file</numerusform>
        <numerusform>%n files</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n findings by {model}</source>
      <translation>
        <numerusform>%n finding by {model}</numerusform>
        <numerusform>%n findings by {model}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n frames</source>
      <translation>
        <numerusform>%n frame</numerusform>
        <numerusform>%n frames</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images</source>
      <translation>
        <numerusform>%n image</numerusform>
        <numerusform>%n images</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n models</source>
      <translation>
        <numerusform>%n model</numerusform>
        <numerusform>%n models</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of them personal data</source>
      <translation>
        <numerusform>%n of them personal data</numerusform>
        <numerusform>%n of them personal data</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n paths</source>
      <translation>
        <numerusform>%n path</numerusform>
        <numerusform>%n paths</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n providers</source>
      <translation>
        <numerusform>%n provider</numerusform>
        <numerusform>%n providers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rules cannot be decided on some of them: an answer failed or is missing.</source>
      <translation>
        <numerusform>%n rule cannot be decided on some of them: an answer failed or is missing.</numerusform>
        <numerusform>%n rules cannot be decided on some of them: an answer failed or is missing.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n sendings</source>
      <translation>
        <numerusform>%n sending</numerusform>
        <numerusform>%n sendings</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n submissions</source>
      <translation>
        <numerusform>%n submission</numerusform>
        <numerusform>%n submissions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n undecided</source>
      <translation>
        <numerusform>%n undecided</numerusform>
        <numerusform>%n undecided</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>And %n further actions.</source>
      <translation>
        <numerusform>And %n further action.</numerusform>
        <numerusform>And %n further actions.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>And %n further assertions.</source>
      <translation>
        <numerusform>And %n further assertion.</numerusform>
        <numerusform>And %n further assertions.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>And %n further lines; the raw manifest holds them all.</source>
      <translation>
        <numerusform>And %n further line; the raw manifest holds them all.</numerusform>
        <numerusform>And %n further lines; the raw manifest holds them all.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Chain intact: %n decisions were checked.</source>
      <translation>
        <numerusform>Chain intact: %n decision was checked.</numerusform>
        <numerusform>Chain intact: %n decisions were checked.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Record the same for %n images?</source>
      <translation>
        <numerusform>Record the same for %n image?</numerusform>
        <numerusform>Record the same for %n images?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Rules %n images</source>
      <translation>
        <numerusform>Rules %n image</numerusform>
        <numerusform>Rules %n images</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>They differ in %n places.</source>
      <translation>
        <numerusform>They differ in %n place.</numerusform>
        <numerusform>They differ in %n places.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Yes, %n images</source>
      <translation>
        <numerusform>Yes, %n image</numerusform>
        <numerusform>Yes, %n images</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>fits %n</source>
      <translation>
        <numerusform>fits %n</numerusform>
        <numerusform>fits %n</numerusform>
      </translation>
    </message>
  </context>
</TS>
