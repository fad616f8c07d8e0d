#!/usr/bin/env python3
"""Writes a site of very many short articles: about 300 characters each, in Chinese.

    bench/short.py --articles 1000000 --out DIR

The same number gives the same bytes. The folder gets a site.yml; build it with `parkpress build --root DIR`.
"""

import argparse
import datetime
import pathlib
import random
import shutil

SUBJECTS = "园区|管委会|招商局|产业办|服务中心|科技局|企业协会|检测中心|总装车间|测控站|创新港|人才公寓|物业公司|供电所|消防站|税务所".split("|")
VERBS = "推进|启动|完成|部署|检查|发布|验收|签约|开通|升级|组织|走访|扩建|试运行|复核|公示".split("|")
OBJECTS = "卫星测试线|低空航线|标准厂房|通勤班车|人才补贴|安全演练|网上办事|供应链对接|专利申报|环境监测|道路改造|食堂改造|培训班|招聘会|展示馆|充电桩".split("|")
ENDINGS = "计划月底前结束|预计惠及三百家企业|有关安排另行通知|欢迎单位报名参加|现场秩序良好|各项指标符合要求|后续工作正在衔接|群众可拨打热线咨询".split("|")
CATEGORIES = ["园区动态/园区要闻", "园区动态/企业动态", "政策服务/通知公告", "产业发展/科技创新"]


def sentence(random_numbers: random.Random) -> str:
    choose = random_numbers.choice
    return f"{choose(SUBJECTS)}{choose(VERBS)}第{random_numbers.randrange(1, 400)}期{choose(OBJECTS)}，{choose(ENDINGS)}。"


def article(number: int, first_day: datetime.date) -> tuple[str, str]:
    """Path below content/ and text of one article."""
    numbers = random.Random(number)
    day = first_day + datetime.timedelta(days=number % 5000)
    title = f"{numbers.choice(SUBJECTS)}{numbers.choice(VERBS)}{numbers.choice(OBJECTS)}（{number}）"
    body = ""
    while len(body) < 300:
        body += sentence(numbers) + ("\n\n" if numbers.random() < 0.2 else "")
    text = f"---\ntitle: {title}\ndate: {day}\ncategory: {numbers.choice(CATEGORIES)}\ntags: [{numbers.choice(OBJECTS)}, {numbers.choice(SUBJECTS)}]\n---\n\n{body}\n"
    return f"news/{day:%Y/%m}/{number:07}.md", text


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--articles", type=int, required=True)
    arguments.add_argument("--out", type=pathlib.Path, required=True)
    options = arguments.parse_args()
    content = options.out / "content"
    content.mkdir(parents=True)
    shutil.copy(pathlib.Path(__file__).with_name("site.yml"), options.out / "site.yml")
    (content / "index.md").write_text("---\ntitle: 首页\n---\n", encoding="utf-8")
    folders = set()
    for number in range(options.articles):
        path, text = article(number, datetime.date(2012, 1, 1))
        file = content / path
        if file.parent not in folders:
            file.parent.mkdir(parents=True, exist_ok=True)
            folders.add(file.parent)
        file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
