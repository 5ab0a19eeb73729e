<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>window</name>
    <message numerus="yes">
        <source>↑ {n} new stories</source>
        <translation>
            <numerusform>↑ {n} new story</numerusform>
            <numerusform>↑ {n} new stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles</source>
        <translation>
            <numerusform>{n} article</numerusform>
            <numerusform>{n} articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sections could not be fetched</source>
        <translation>
            <numerusform>{n} section could not be fetched</numerusform>
            <numerusform>{n} sections could not be fetched</numerusform>
        </translation>
    </message>
</context>
</TS>
