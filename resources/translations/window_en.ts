<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>window</name>
    <message numerus="yes">
        <source>{n} new stories</source>
        <translation>
            <numerusform>{n} new story</numerusform>
            <numerusform>{n} new stories</numerusform>
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
    <message numerus="yes">
        <source>{n} sections</source>
        <translation>
            <numerusform>{n} section</numerusform>
            <numerusform>{n} sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sections: {names}</source>
        <translation>
            <numerusform>{n} section: {names}</numerusform>
            <numerusform>{n} sections: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} newspapers were saved</source>
        <translation>
            <numerusform>{n} newspaper was saved</numerusform>
            <numerusform>{n} newspapers were saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ {n} newspapers</source>
        <translation><numerusform>+ {n} newspaper</numerusform><numerusform>+ {n} newspapers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} to read offline</source>
        <translation><numerusform>{n} to read offline</numerusform><numerusform>{n} to read offline</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Every {n} minutes</source>
        <translation>
            <numerusform>Every {n} minute</numerusform>
            <numerusform>Every {n} minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every {n} hours</source>
        <translation>
            <numerusform>Every {n} hour</numerusform>
            <numerusform>Every {n} hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest {n}</source>
        <translation>
            <numerusform>The newest {n}</numerusform>
            <numerusform>The newest {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most {n} MB</source>
        <translation>
            <numerusform>At most {n} MB</numerusform>
            <numerusform>At most {n} MB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles are still to be indexed</source>
        <translation>
            <numerusform>{n} article is still to be indexed</numerusform>
            <numerusform>{n} articles are still to be indexed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new stories are here</source>
        <translation>
            <numerusform>{n} new story is here</numerusform>
            <numerusform>{n} new stories are here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} days</source>
        <translation>
            <numerusform>{n} day</numerusform>
            <numerusform>{n} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} GB</source>
        <translation>
            <numerusform>{n} GB</numerusform>
            <numerusform>{n} GB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new stories that your searches find</source>
        <translation>
            <numerusform>{n} new story that your searches find</numerusform>
            <numerusform>{n} new stories that your searches find</numerusform>
        </translation>
    </message>
</context>
</TS>
